import {Button, Field, Select, Text} from "@fluentui/react-components";
import {useEffect, useState} from "react";
import {LINK_KINDS, type LinkKind, type LinkProposal} from "../../domain/links";
import {type Source, sourceTitle} from "../../domain/source";
import {latest, type Stage} from "../../workflow/stage";
import {isSamePlace} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "./Busy";

/** Choosing another sheet: those that name our customers first, with what their rows seem to be; the user confirms or corrects. */
export function AddLink(props: {
  sources: readonly Source[];
  others: Stage<readonly LinkProposal[]>;
  onLook: () => void;
  onAdd: (source: Source, kind: LinkKind) => void;
}) {
  const words = useWords();
  const {sources, others, onLook, onAdd} = props;
  const {links} = words.data;
  const proposals = latest(others) ?? [];
  const proposalOf = (source: Source) => proposals.find((each) => isSamePlace(each, source));
  const ordered = [...sources].sort((a, b) => (proposalOf(b)?.share ?? -1) - (proposalOf(a)?.share ?? -1));
  const [place, setPlace] = useState<string>();
  const [kind, setKind] = useState<LinkKind>();
  const chosen = ordered.find((source) => placeKey(source) === place) ?? ordered[0];
  const chosenKind = kind ?? (chosen && proposalOf(chosen)?.kind) ?? "deals";
  useEffect(() => {
    if (others.kind === "empty" && sources.length > 0) onLook();
  });
  if (chosen === undefined) return <Text size={200}>{links.none}</Text>;
  if (others.kind === "empty" || others.kind === "busy") return <Busy label={links.looking} />;
  return (
    <>
      <Field label={links.sheet}>
        <Select
          value={placeKey(chosen)}
          onChange={(_, {value}) => {
            setPlace(value);
            setKind(undefined);
          }}
        >
          {ordered.map((source) => {
            const proposal = proposalOf(source);
            return (
              <option key={placeKey(source)} value={placeKey(source)}>
                {proposal === undefined
                  ? sourceTitle(source)
                  : proposal.kind === "lookup"
                    ? links.explains(sourceTitle(source), proposal.customerHeading)
                    : links.names(sourceTitle(source), proposal.share)}
              </option>
            );
          })}
        </Select>
      </Field>
      <Field label={links.kind}>
        <Select value={chosenKind} onChange={(_, {value}) => setKind(LINK_KINDS.find((each) => each === value))}>
          {LINK_KINDS.map((each) => (
            <option key={each} value={each}>
              {links.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        onClick={() => {
          setPlace(undefined);
          setKind(undefined);
          onAdd(chosen, chosenKind);
        }}
      >
        {links.add}
      </Button>
    </>
  );
}

const placeKey = (source: Source): string => JSON.stringify([source.sheetId, source.table ?? null]);
