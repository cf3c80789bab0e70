import {Field, Input, type InputProps} from "@fluentui/react-components";
import {useEffect, useState} from "react";

/** A text field that owns what is being typed and hands it over when it is done: on Enter or on leaving. A fault is said in place and not handed over. */
export function TypedInput(props: {
  label: string;
  isLabelHidden?: boolean;
  hint?: string;
  value: string;
  fault?: (text: string) => string | undefined;
  onCommit: (text: string) => void;
  input?: Pick<InputProps, "size" | "appearance" | "className" | "inputMode" | "input">;
}) {
  const {label, isLabelHidden = false, hint, value, fault, onCommit} = props;
  const [typed, setTyped] = useState(value);
  const [message, setMessage] = useState<string>();
  useEffect(() => {
    setTyped(value);
    setMessage(undefined);
  }, [value]);

  const commit = () => {
    const text = typed.trim();
    const found = fault?.(text);
    setMessage(found);
    if (found === undefined && text !== value) onCommit(text);
  };
  return (
    <Field label={isLabelHidden ? undefined : label} hint={message === undefined ? hint : undefined} validationMessage={message}>
      <Input
        {...props.input}
        aria-label={isLabelHidden ? label : undefined}
        value={typed}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(value);
        }}
      />
    </Field>
  );
}
