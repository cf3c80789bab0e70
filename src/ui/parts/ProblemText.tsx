import {Link} from "@fluentui/react-components";
import {Fragment, type ReactNode} from "react";
import type {Problem} from "../../domain/problem";
import {cellsOf} from "../../words/places";
import {useWords} from "../language";

/** A problem's sentence. The cells that it names can be clicked. */
export function ProblemText({problem, onShow}: {problem: Problem; onShow: (address: string) => void}) {
  const words = useWords();
  const sentence = words.problem(problem);
  return (
    <>
      {linked(sentence, cellsOf(problem), (address) => (
        <CellLink address={address} label={words.start.showCell(address)} onShow={onShow} />
      ))}
    </>
  );
}

function CellLink({address, label, onShow}: {address: string; label: string; onShow: (address: string) => void}) {
  return (
    <Link inline as="button" onClick={() => onShow(address)} title={label}>
      <bdi>{address}</bdi>
    </Link>
  );
}

/** The sentence with each address, where it stands in it, replaced by a link. */
export function linked(sentence: string, addresses: readonly string[], link: (address: string) => ReactNode): ReactNode[] {
  const parts: ReactNode[] = [];
  let rest = sentence;
  for (const address of addresses) {
    const at = rest.indexOf(address);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), <Fragment key={parts.length}>{link(address)}</Fragment>);
    rest = rest.slice(at + address.length);
  }
  return [...parts, rest];
}
