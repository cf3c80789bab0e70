import {useEffect, useState} from "react";
import {Button, Tooltip} from "@fluentui/react-components";
import {readRibbon, type RibbonGroup} from "../ribbon/readRibbon";
import {usePartStyles} from "./partStyles";

/** The add-in's own tab as its manifest describes it, in the language that Excel would have. */
export function Ribbon({locale, onAction}: {readonly locale: string; onAction(action: string): void}) {
  const styles = usePartStyles();
  const groups = useRibbon(locale);
  return (
    <div className={styles.ribbon} role="toolbar" aria-label="Lodestar" lang={locale} data-testid="ribbon">
      {groups.map(({label, buttons}) => (
        <div key={label} className={styles.ribbonGroup} role="group" aria-label={label}>
          {buttons.map(({label: name, tip, icon, action}) => (
            <Tooltip key={action} content={tip} relationship="description">
              <Button
                appearance="subtle"
                icon={<img src={icon} width={20} height={20} alt="" />}
                onClick={() => onAction(action)}
                data-testid={`ribbon-${action}`}
              >
                {name}
              </Button>
            </Tooltip>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The ribbon's groups; none until the manifest has come, and none where it cannot be had. */
function useRibbon(locale: string): readonly RibbonGroup[] {
  const [manifest, setManifest] = useState<string>();
  useEffect(() => {
    void loaded("/manifest.xml").then(setManifest);
  }, []);
  return manifest === undefined ? [] : readRibbon(manifest, locale);
}

async function loaded(path: string): Promise<string | undefined> {
  const answer = await fetch(path);
  return answer.ok ? answer.text() : undefined;
}
