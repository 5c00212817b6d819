import type { Page } from "@playwright/test";

/** Something that can be operated; the number is the same whenever it is met. */
type Operable = { readonly number: number; readonly html: string };

/** Where the Tab key has come to. */
export type TabStop = Operable & {
  /** In the window, and nothing lies over it. */
  readonly isSeen: boolean;
  /** A date has fields of its own, each with the key. */
  readonly isDate: boolean;
  /** How often the key was pressed before it was left. */
  presses: number;
  /** It looked otherwise while it had the focus; known once the focus has left it. */
  hasRing?: boolean;
};

export type TabWalk = {
  readonly stops: readonly TabStop[];
  /** The focus has gone through the page and left it. */
  readonly isThrough: boolean;
};

/** Presses the key on a page where nothing has the focus, until the focus has left it again. */
export async function walkByTab(
  page: Page,
  most: number,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<TabWalk> {
  await page.evaluate(installWatch);
  const stops: TabStop[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    const { hadRing, stop } = await page.evaluate(() => window.watchFocus());
    const before = stops.at(-1);
    if (before && hadRing !== null) before.hasRing = hadRing;
    if (stop === null) return { stops, isThrough: true };
    if (before?.number === stop.number) before.presses += 1;
    else stops.push({ ...stop, presses: 1 });
  }
  return { stops, isThrough: false };
}

/** What of the page the Tab key has to reach; of radio buttons of one name it reaches the chosen one. */
export async function listOperable(page: Page): Promise<readonly Operable[]> {
  await page.evaluate(installWatch);
  return await page.evaluate(() => window.listOperable());
}

type Watched = {
  /** Of the stop before; null where the focus is still in it, or there was none. */
  readonly hadRing: boolean | null;
  readonly stop: Omit<TabStop, "presses"> | null;
};

declare global {
  interface Window {
    watchFocus: () => Watched;
    listOperable: () => readonly Operable[];
  }
}

/** Runs in the page, so it stands alone. */
function installWatch(): void {
  if (Reflect.has(window, "watchFocus")) return;
  type Look = { readonly host: Element; readonly outline: string; readonly shadow: string };
  const OPERABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const THINNEST = 2;
  const numbers = new WeakMap<Element, number>();
  let count = 0;
  let left: { readonly element: Element; readonly looks: (readonly Look[])[] } | null = null;

  const describe = (element: Element): Operable => {
    const number = numbers.get(element) ?? (count += 1);
    numbers.set(element, number);
    return { number, html: element.outerHTML.slice(0, 160) };
  };

  const isStop = (element: Element): boolean => {
    const isInOrder = "tabIndex" in element && Number(element.tabIndex) >= 0;
    const isOff = element.matches(":disabled, [inert] *");
    if (!isInOrder || isOff || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = document.querySelectorAll(
      `input[type="radio"][name="${CSS.escape(element.name)}"]`,
    );
    const ofForm = [...group].filter((each) => (each as HTMLInputElement).form === element.form);
    return element === (ofForm.find((each) => each.matches(":checked")) ?? ofForm[0]);
  };

  const labelsOf = (element: Element): readonly Element[] =>
    element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];

  /** Who may show that the element has the focus: itself, its label, and what holds it alone. */
  const listHosts = (element: Element): readonly Element[] => {
    const hosts = [element, ...labelsOf(element)];
    for (let next = element.parentElement; next !== null; next = next.parentElement) {
      if ([...next.querySelectorAll(OPERABLE)].filter(isStop).length > 1) break;
      hosts.push(next);
    }
    return hosts;
  };

  const lookAt = (host: Element): Look => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(host);
    const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= THINNEST;
    return { host, outline: isDrawn ? outlineColor : "none", shadow: boxShadow };
  };

  const wasRing = ({ host, outline, shadow }: Look): boolean => {
    const now = lookAt(host);
    return (
      (outline !== "none" && outline !== now.outline) ||
      (shadow !== "none" && shadow !== now.shadow)
    );
  };

  /** The middle of one of its lines is in the window, and on top there. */
  const isSeen = (element: Element): boolean =>
    [element, ...labelsOf(element)].some((part) =>
      [...part.getClientRects()].some(({ left: start, right, top, bottom }) => {
        const x = (Math.max(start, 0) + Math.min(right, innerWidth)) / 2;
        const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
        const isTall = bottom - top > 1 && right - start > 1;
        return isTall && part.contains(document.elementFromPoint(x, y));
      }),
    );

  window.watchFocus = () => {
    const element = document.activeElement;
    const isSame = left !== null && left.element === element;
    const hadRing =
      left === null || isSame ? null : left.looks.every((looks) => looks.some(wasRing));
    if (element === null || element === document.body) {
      left = null;
      return { hadRing, stop: null };
    }
    const before = isSame && left !== null ? left.looks : [];
    left = { element, looks: [...before, listHosts(element).map(lookAt)] };
    const isDate = element.matches('input:is([type="date"], [type="datetime-local"])');
    return { hadRing, stop: { ...describe(element), isSeen: isSeen(element), isDate } };
  };

  window.listOperable = () => [...document.querySelectorAll(OPERABLE)].filter(isStop).map(describe);
}
