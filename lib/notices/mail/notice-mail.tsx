import { type CSSProperties, Fragment } from "react";
import {
  Body,
  Column,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "react-email";
import { HTML_LANGUAGES, type Locale } from "#lib/i18n/locales.ts";
import type { ChangeSaid, NoticeSaid, Translate } from "#lib/notices/notice-words.ts";

const INK = "#221d18";
const INK_2 = "#514a45";
const INK_3 = "#6e6861";
const RUBRIC = "#a22a23";
const RULE = "#ddd5c7";

const sans = '"Hanken Grotesk", "PingFang SC", "Noto Sans CJK SC", Helvetica, Arial, sans-serif';
const serif = 'Newsreader, "Songti SC", "Noto Serif CJK SC", Georgia, serif';

const text: CSSProperties = {
  margin: "0 0 10px",
  fontFamily: sans,
  fontSize: 15,
  lineHeight: "24px",
  color: INK,
};
const small: CSSProperties = { ...text, margin: 0, fontSize: 13, lineHeight: "20px", color: INK_3 };

type NoticeMailProps = {
  readonly said: NoticeSaid;
  readonly name: string;
  readonly origin: string;
  readonly locale: Locale;
  readonly t: Translate;
};

/** A notice as a mail: the sentence, what proves it, one link. No picture, nothing that loads. */
export function NoticeMail({ said, name, origin, locale, t }: NoticeMailProps) {
  const address = `${origin}/account/notices`;
  return (
    <Html lang={HTML_LANGUAGES[locale]}>
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{said.quote ?? said.lines[0] ?? said.title}</Preview>
      <Body style={{ margin: 0, padding: "24px 12px", backgroundColor: "#f3efe6" }}>
        <Container style={{ maxWidth: 600, padding: "28px 32px", backgroundColor: "#fefdfa" }}>
          <Text style={{ ...text, fontFamily: serif, fontSize: 17 }}>
            <span style={{ color: RUBRIC }}>∵</span> Because
          </Text>
          <Heading as="h1" style={heading}>
            {said.title}
          </Heading>
          <Text style={text}>{t("notices.mail.greeting", { name })}</Text>
          {said.lines.map((line) => (
            <Text key={line} style={text}>
              {line}
            </Text>
          ))}
          {said.quote !== null && <Text style={quote}>{inLines(said.quote)}</Text>}
          {said.changes.map((change) => (
            <Change key={change.order} change={change} origin={origin} t={t} />
          ))}
          {said.more !== null && <Text style={{ ...text, color: INK_2 }}>{said.more}</Text>}
          <Text style={{ ...text, marginTop: 20 }}>
            <Link
              href={`${origin}${said.path}`}
              style={{ color: RUBRIC, textDecoration: "underline" }}
            >
              {t("notices.mail.open")}
            </Link>
          </Text>
          <Hr style={{ margin: "20px 0 14px", borderColor: RULE }} />
          <Text style={small}>{t("notices.mail.why", { address })}</Text>
        </Container>
      </Body>
    </Html>
  );
}

const heading: CSSProperties = {
  margin: "10px 0 18px",
  fontFamily: serif,
  fontSize: 26,
  lineHeight: "33px",
  fontWeight: 400,
  color: INK,
};

const quote: CSSProperties = {
  ...text,
  margin: "0 0 14px",
  paddingLeft: 14,
  borderLeft: `2px solid ${RULE}`,
  color: INK_2,
};

/** Lines as they were written: the plain text that is made of the mail knows no other. */
function inLines(words: string): React.ReactNode {
  return words.split("\n").map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Change({
  change,
  origin,
  t,
}: {
  readonly change: ChangeSaid;
  readonly origin: string;
  readonly t: Translate;
}) {
  const { order, before, after, path } = change;
  return (
    <Section style={{ margin: "0 0 12px", borderTop: `1px solid ${RULE}`, paddingTop: 10 }}>
      <Row>
        <Column>
          <Text style={{ ...text, margin: 0 }}>
            {path === null ? (
              order
            ) : (
              <Link href={`${origin}${path}`} style={{ color: INK, textDecoration: "underline" }}>
                {order}
              </Link>
            )}
          </Text>
          <Text style={{ ...small, color: INK_2 }}>
            {t("notices.mail.before", { outcome: before })}
          </Text>
          <Text style={{ ...small, color: INK }}>{t("notices.mail.now", { outcome: after })}</Text>
        </Column>
      </Row>
    </Section>
  );
}
