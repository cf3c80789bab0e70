import {Fragment} from "react";
import type {Phrase, Sentence} from "../../domain/phrase";
import {phraseText} from "../../words/conditions";
import {useWords} from "../language";

/** A sentence of the story: its figures bold, the sheet's own words kept in their own direction. */
export function SentenceText({sentence}: {sentence: Sentence}) {
  return (
    <>
      {sentence.map((phrase, position) => (
        <Fragment key={position}>
          <Piece phrase={phrase} />
        </Fragment>
      ))}
    </>
  );
}

function Piece({phrase}: {phrase: Phrase}) {
  const words = useWords();
  const text = phraseText(phrase, words.language);
  if (typeof phrase === "string") return <>{text}</>;
  switch (phrase.kind) {
    case "attribute":
    case "value":
      return <bdi>{text}</bdi>;
    default:
      return (
        <strong>
          <bdi>{text}</bdi>
        </strong>
      );
  }
}
