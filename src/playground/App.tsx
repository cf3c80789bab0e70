import {useEffect, useRef, useState} from "react";
import {FluentProvider, MessageBar, MessageBarActions, MessageBarBody, Button, ProgressBar, Text} from "@fluentui/react-components";
import {Dismiss16Regular} from "@fluentui/react-icons";
import type {Bench} from "./bench";
import {Grid} from "./grid/Grid";
import {locales, type PaneDoor, type PaneLanguage} from "./paneDoor";
import {FormulaBar} from "./parts/FormulaBar";
import {PanePart} from "./parts/PanePart";
import {RuntimeFrame, useRuntime} from "./parts/RuntimeFrame";
import {Ribbon} from "./parts/Ribbon";
import {SheetTabs} from "./parts/SheetTabs";
import {StatusBar} from "./parts/StatusBar";
import {TitleBar} from "./parts/TitleBar";
import {usePartStyles} from "./parts/partStyles";
import {clickRibbon} from "./ribbon/clickRibbon";
import {saveCsv, saveXlsx} from "./saving";
import {selectedArea} from "./selection";
import {pageTheme} from "./theme";
import {useBench} from "./useBench";
import {useDarkScreen} from "./useDarkScreen";
import {useDrop} from "./useDrop";

interface AppProps {
  readonly bench: Bench;
  readonly door: PaneDoor;
}

/** Endings of the files that open here. */
const openable = ".xlsx,.xlsm,.csv,.tsv,.txt";

/** The playground: a workbook, and Lodestar's task pane beside it. */
export function App({bench, door}: AppProps) {
  const isDark = useDarkScreen();
  return (
    <FluentProvider theme={pageTheme(isDark)}>
      <Page bench={bench} door={door} isDark={isDark} />
    </FluentProvider>
  );
}

function Page({bench, door, isDark}: AppProps & {readonly isDark: boolean}) {
  const styles = usePartStyles();
  const {book, sheet, figures, editing, isPaneOpen, paneStart, selection} = useBench(bench);
  const [language, setLanguage] = useState<PaneLanguage>(door.language());
  const picker = useRef<HTMLInputElement>(null);
  const isRuntimeNeeded = useRuntime(isPaneOpen, book?.areCallsWaiting ?? false);
  const isDropping = useDrop((file) => void bench.open(file.name, file));
  useSaveKey(bench);

  function speak(next: PaneLanguage) {
    door.speak(next);
    setLanguage(next);
    bench.restartPane();
  }

  return (
    <div className={styles.page}>
      <TitleBar
        fileName={book?.fileName ?? ""}
        sheet={sheet}
        canUndo={book?.canUndo ?? false}
        canRedo={book?.canRedo ?? false}
        isPaneOpen={isPaneOpen}
        language={language}
        onOpen={() => picker.current?.click()}
        onNew={() => void bench.startBlank()}
        onSaveXlsx={() => void saveXlsx(bench)}
        onSaveCsv={() => void saveCsv(bench)}
        onUndo={() => void bench.undo()}
        onRedo={() => void bench.redo()}
        onTable={() => sheet && void bench.act({sheet: sheet.id, kind: "table", area: selectedArea(selection)})}
        onAct={(action) => void bench.act(action)}
        onPane={bench.setPaneOpen}
        onLanguage={speak}
      />
      <input
        ref={picker}
        type="file"
        accept={openable}
        hidden
        data-testid="file-picker"
        onChange={(event) => void openChosen(bench, event.currentTarget)}
      />
      <Ribbon locale={locales[language]} onAction={(action) => void runAction(bench, action)} />
      <FormulaBar bench={bench} onDone={focusGrid} />
      <Notices bench={bench} />
      <div className={styles.body}>
        <main className={styles.workbook}>
          {sheet ? <Grid bench={bench} sheet={sheet} isDark={isDark} /> : <Waiting />}
          <SheetTabs bench={bench} />
        </main>
        {isPaneOpen && paneStart > 0 && <PanePart start={paneStart} onClose={() => bench.setPaneOpen(false)} />}
        {isRuntimeNeeded && <RuntimeFrame key={paneStart} />}
      </div>
      <StatusBar figures={figures} sheet={sheet} isEditing={editing !== undefined} />
      {isDropping && <div className={styles.drop}>Drop the file to open it</div>}
    </div>
  );
}

/** What there is to tell: a refusal, a warning, or how far a file has been read. */
function Notices({bench}: {readonly bench: Bench}) {
  const styles = usePartStyles();
  const {message, opening} = useBench(bench);
  const share = opening?.progress?.share;
  return (
    <div className={styles.messages} aria-live="polite">
      {opening && (
        <MessageBar intent="info" data-testid="opening">
          <MessageBarBody>
            Opening {opening.name}
            {share === undefined ? " …" : ` … ${Math.round(share * 100)} %`}
          </MessageBarBody>
          <ProgressBar className={styles.progress} value={share} max={1} aria-label={`Opening ${opening.name}`} />
        </MessageBar>
      )}
      {message && (
        <MessageBar intent={message.intent} data-testid="message">
          <MessageBarBody>{message.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label="Dismiss" onClick={() => bench.say(undefined)} />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

function Waiting() {
  const styles = usePartStyles();
  return (
    <div className={styles.waiting} data-testid="waiting">
      <ProgressBar className={styles.progress} aria-label="Opening the workbook" />
      <Text>Opening the workbook …</Text>
    </div>
  );
}

async function openChosen(bench: Bench, picker: HTMLInputElement) {
  const [file] = picker.files ?? [];
  if (file) await bench.open(file.name, file);
  // Choosing the same file again must count as a choice.
  picker.value = "";
}

/** A click on the ribbon, which a closed pane answers too, as in Excel. */
async function runAction(bench: Bench, action: string) {
  bench.setPaneOpen(true);
  const isHeard = await clickRibbon(action, () => document.querySelector<HTMLIFrameElement>("[data-testid=pane]"));
  if (!isHeard) bench.say({intent: "error", text: "Lodestar’s pane did not start. Close it and open it again."});
}

/** Gives the keyboard back to the cells. */
const focusGrid = () => document.querySelector<HTMLElement>("[data-testid=cell-editor]")?.focus({preventScroll: true});

function useSaveKey(bench: Bench) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void saveXlsx(bench);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [bench]);
}
