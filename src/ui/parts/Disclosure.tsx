import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {ChevronDownRegular, ChevronUpRegular} from "@fluentui/react-icons";
import {useId, useState, type ReactNode} from "react";

const useStyles = makeStyles({
  head: {
    justifyContent: "flex-start",
    textAlign: "start",
    paddingInline: 0,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  content: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalXS},
});

/** Something that few need to see: its name, and the rest on demand. */
export function Disclosure({label, name, children, isFirstOpen = false}: {label: string; name?: string; children: ReactNode; isFirstOpen?: boolean}) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isFirstOpen);
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.head}
        iconPosition="after"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
