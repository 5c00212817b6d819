/** What the tags inside a message become. `v` takes its colour from the `data-verdict` of a group above it. */
export const SENTENCE_TAGS = { v: VerdictWord, m: Deciding, em: Turning, b: Strong, nb: Whole };

type Said = React.ReactNode;

const LONGEST_WHOLE = 16;

function VerdictWord(said: Said) {
  return (
    <span className="group-data-[verdict=eligible]:text-eligible group-data-[verdict=ineligible]:text-ineligible group-data-[verdict=undecided]:text-undecided">
      {said}
    </span>
  );
}

/** The words that name the deciding fact. */
function Deciding(said: Said) {
  return (
    <mark className="bg-transparent text-inherit underline decoration-rubric decoration-[1.5px] underline-offset-5 md:[:lang(zh)_&]:whitespace-nowrap">
      {said}
    </mark>
  );
}

/** The word a rule turns on. */
function Turning(said: Said) {
  return <em>{said}</em>;
}

function Strong(said: Said) {
  return <b className="font-[560] text-ink">{said}</b>;
}

/** A name, a product or a date that Chinese lines never break, where it is short enough to keep whole. */
function Whole(said: Said) {
  const isShort = [said].flat().join("").length <= LONGEST_WHOLE;
  return isShort ? <span className="whitespace-nowrap">{said}</span> : said;
}
