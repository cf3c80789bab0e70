import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentAdd20Regular,
  FolderOpen20Regular,
  Grid24Filled,
  Save20Regular,
  Star20Regular,
  TableSimple20Regular,
} from "@fluentui/react-icons";
import type {SheetView} from "../../embedded/desk/face";
import type {SheetAction} from "../../embedded/desk/sheetActions";
import type {PaneLanguage} from "../paneDoor";
import {paneLanguages} from "../paneDoor";
import {usePartStyles} from "./partStyles";

interface TitleBarProps {
  readonly fileName: string;
  readonly sheet: SheetView | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isPaneOpen: boolean;
  readonly language: PaneLanguage;
  onOpen(): void;
  onNew(): void;
  onSaveXlsx(): void;
  onSaveCsv(): void;
  onUndo(): void;
  onRedo(): void;
  onTable(): void;
  onAct(action: SheetAction): void;
  onPane(isOpen: boolean): void;
  onLanguage(language: PaneLanguage): void;
}

/** File name, and what can be done with the file and the sheet. */
export function TitleBar(props: TitleBarProps) {
  const styles = usePartStyles();
  return (
    <header className={styles.titleBar}>
      <span className={styles.mark} aria-hidden>
        <Grid24Filled />
      </span>
      <span className={styles.fileName} data-testid="file-name" title={props.fileName}>
        {props.fileName}
      </span>
      <Button appearance="subtle" icon={<DocumentAdd20Regular />} onClick={props.onNew} data-testid="new">
        New
      </Button>
      <Button appearance="subtle" icon={<FolderOpen20Regular />} onClick={props.onOpen} data-testid="open">
        Open
      </Button>
      <SaveMenu {...props} />
      <span className={styles.divider} />
      <Tooltip content="Undo (Ctrl+Z)" relationship="label">
        <Button appearance="subtle" icon={<ArrowUndo20Regular />} disabled={!props.canUndo} onClick={props.onUndo} data-testid="undo" />
      </Tooltip>
      <Tooltip content="Redo (Ctrl+Y)" relationship="label">
        <Button appearance="subtle" icon={<ArrowRedo20Regular />} disabled={!props.canRedo} onClick={props.onRedo} data-testid="redo" />
      </Tooltip>
      <span className={styles.divider} />
      <SheetMenu {...props} />
      <span className={styles.push} />
      <LanguageMenu {...props} />
      <Button
        appearance={props.isPaneOpen ? "outline" : "primary"}
        icon={<Star20Regular />}
        aria-pressed={props.isPaneOpen}
        onClick={() => props.onPane(!props.isPaneOpen)}
        data-testid="toggle-pane"
      >
        Lodestar
      </Button>
    </header>
  );
}

function SaveMenu({onSaveXlsx, onSaveCsv}: TitleBarProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<Save20Regular />} data-testid="save">
          Save
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onSaveXlsx} data-testid="save-xlsx" secondaryContent="Ctrl+S">
            Workbook (.xlsx)
          </MenuItem>
          <MenuItem onClick={onSaveCsv} data-testid="save-csv">
            This sheet (.csv)
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SheetMenu({sheet, onTable, onAct}: TitleBarProps) {
  const checked = sheet
    ? [
        sheet.isProtected && "protect",
        sheet.frozenRows > 0 && "freeze",
        sheet.showGridlines && "gridlines",
        sheet.rightToLeft && "rightToLeft",
      ].filter((name) => name !== false)
    : [];
  return (
    <Menu checkedValues={{sheet: checked}}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<TableSimple20Regular />} disabled={!sheet} data-testid="sheet-menu">
          Sheet
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        {sheet && (
          <MenuList>
            <MenuItem onClick={onTable} secondaryContent="Ctrl+T" data-testid="format-as-table">
              Format as table
            </MenuItem>
            <MenuDivider />
            <MenuItemCheckbox
              name="sheet"
              value="freeze"
              data-testid="freeze-row"
              onClick={() => onAct({sheet: sheet.id, kind: "freeze", rows: sheet.frozenRows > 0 ? 0 : 1, columns: sheet.frozenColumns})}
            >
              Freeze the top row
            </MenuItemCheckbox>
            <MenuItemCheckbox name="sheet" value="gridlines" onClick={() => onAct({sheet: sheet.id, kind: "gridlines", shown: !sheet.showGridlines})}>
              Gridlines
            </MenuItemCheckbox>
            <MenuItemCheckbox name="sheet" value="rightToLeft" onClick={() => onAct({sheet: sheet.id, kind: "rightToLeft", on: !sheet.rightToLeft})}>
              Right to left
            </MenuItemCheckbox>
            <MenuDivider />
            <MenuItemCheckbox
              name="sheet"
              value="protect"
              data-testid="protect-sheet"
              onClick={() => onAct({sheet: sheet.id, kind: "protect", isProtected: !sheet.isProtected})}
            >
              Protect the sheet
            </MenuItemCheckbox>
          </MenuList>
        )}
      </MenuPopover>
    </Menu>
  );
}

function LanguageMenu({language, onLanguage}: TitleBarProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" aria-label="Language of the pane" data-testid="language">
          {paneLanguages[language]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(["en", "vi", "fa"] as const).map((code) => (
            <MenuItem key={code} lang={code} onClick={() => onLanguage(code)} data-testid={`language-${code}`}>
              {paneLanguages[code]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
