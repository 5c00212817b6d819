import localFont from "next/font/local";

/*
 * The files come from npm packages, trimmed by `npm run fonts`. Each face is Latin, loaded early, and
 * the letters beyond it and italics, which a browser asks for only where a page has one: they bear the
 * family name of the first, which is the name of its constant. The loader reads these calls at build
 * time: every value must be a literal.
 */
const newsreader = localFont({
  src: "./fonts/newsreader-latin-opsz-normal.woff2",
  variable: "--font-newsreader",
  weight: "400 700",
  style: "normal",
  adjustFontFallback: "Times New Roman",
  declarations: [
    { prop: "font-family", value: "newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const newsreaderItalic = localFont({
  src: "./fonts/newsreader-latin-wght-italic.woff2",
  variable: "--font-newsreader-italic",
  weight: "400 700",
  style: "italic",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "newsreader" }],
});

const newsreaderExtended = localFont({
  src: "./fonts/newsreader-latin-ext-opsz-normal.woff2",
  variable: "--font-newsreader-extended",
  weight: "400 700",
  style: "normal",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "newsreader" },
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113",
    },
  ],
});

const hankenGrotesk = localFont({
  src: "./fonts/hanken-grotesk-latin-wght-normal.woff2",
  variable: "--font-hanken",
  weight: "400 700",
  style: "normal",
  adjustFontFallback: "Arial",
  declarations: [
    { prop: "font-family", value: "hankenGrotesk" },
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const hankenGroteskExtended = localFont({
  src: "./fonts/hanken-grotesk-latin-ext-wght-normal.woff2",
  variable: "--font-hanken-extended",
  weight: "400 700",
  style: "normal",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-family", value: "hankenGrotesk" },
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113",
    },
  ],
});

/** Classes for the root element: they define the variables that the type tokens name. */
export const fontVariables = [
  newsreader,
  newsreaderItalic,
  newsreaderExtended,
  hankenGrotesk,
  hankenGroteskExtended,
]
  .map((font) => font.variable)
  .join(" ");
