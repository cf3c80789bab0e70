import {Button, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {useId, useState} from "react";
import type {Pin} from "../../domain/best";
import {useWords} from "../language";

const useStyles = makeStyles({
  form: {display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalS},
});

/** Names offered while typing; browsers draw every one of them. */
const MOST_OFFERED = 500;

/** Puts another customer of the tier on the shortlist, with the reason (M3.4). */
export function AddCustomer({others, tier, onAdd}: {others: readonly string[]; tier: string; onAdd: (pin: Pin) => void}) {
  const words = useWords();
  const styles = useStyles();
  const id = useId();
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string>();
  const add = () => {
    const typed = name.trim();
    const found = others.find((each) => each === typed) ?? others.find((each) => each.toLowerCase() === typed.toLowerCase());
    if (found === undefined) return setFault(words.best.addUnknown(typed));
    onAdd({customer: found, reason: reason.trim()});
    setName("");
    setReason("");
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={words.best.add} hint={fault === undefined ? words.best.addHint(tier) : undefined} validationMessage={fault}>
        <Input
          list={id}
          value={name}
          onChange={(_, {value}) => {
            setName(value);
            setFault(undefined);
          }}
        />
      </Field>
      <datalist id={id}>
        {others.slice(0, MOST_OFFERED).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {name.trim() !== "" && (
        <>
          <Field label={words.best.reason}>
            <Input value={reason} onChange={(_, {value}) => setReason(value)} />
          </Field>
          <Button type="submit" size="small">
            {words.best.addAction}
          </Button>
        </>
      )}
    </form>
  );
}
