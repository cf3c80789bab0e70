import {makeStyles, Text, tokens} from "@fluentui/react-components";
import {useEffect, useRef, useState} from "react";

const useStyles = makeStyles({
  title: {margin: 0, outline: "none", color: tokens.colorNeutralForeground2},
});

/**
 * The step's name. It takes the focus when the user comes to the step, so that the keyboard and a screen reader begin there.
 * Fluent moves the focus itself on Tab, and only from elements that Tab reaches; so this one is such an element while it has the focus.
 */
export function StepTitle({children, takesFocus}: {children: string; takesFocus: boolean}) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [isFocused, setFocused] = useState(takesFocus);
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <Text
      as="h2"
      ref={title}
      tabIndex={isFocused ? 0 : -1}
      size={300}
      weight="regular"
      className={styles.title}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {children}
    </Text>
  );
}
