import type {KeyboardEvent, MouseEvent} from "react";
import {useState} from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  mergeClasses,
} from "@fluentui/react-components";
import {Add20Regular} from "@fluentui/react-icons";
import type {SheetView} from "../../embedded/desk/face";
import type {Bench} from "../bench";
import {titleRule} from "../sentences";
import {useBench} from "../useBench";
import {usePartStyles} from "./partStyles";

/** The sheets of the workbook, in their order; hidden ones are not shown. */
export function SheetTabs({bench}: {readonly bench: Bench}) {
  const styles = usePartStyles();
  const {book, sheet: shown} = useBench(bench);
  const [renaming, setRenaming] = useState<string>();
  const [deleting, setDeleting] = useState<SheetView>();
  const [menu, setMenu] = useState<{sheet: SheetView; x: number; y: number}>();
  if (!book || !shown) return <div className={styles.tabs} />;
  const visible = book.sheets.filter((sheet) => sheet.visible);

  function onKeyDown(event: KeyboardEvent, index: number) {
    const next = event.key === "ArrowRight" ? visible[index + 1] : event.key === "ArrowLeft" ? visible[index - 1] : undefined;
    if (event.key === "F2") setRenaming(visible[index]?.id);
    if (!next) return;
    void bench.show(next.id);
    const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[role=tab]");
    tabs?.[visible.indexOf(next)]?.focus();
  }

  function openMenu(event: MouseEvent, sheet: SheetView) {
    event.preventDefault();
    setMenu({sheet, x: event.clientX, y: event.clientY});
  }

  return (
    <div className={styles.tabs}>
      <div className={styles.tabList} role="tablist" aria-label="Sheets">
        {visible.map((sheet, index) =>
          renaming === sheet.id ? (
            <TitleField key={sheet.id} bench={bench} sheet={sheet} onDone={() => setRenaming(undefined)} />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              aria-selected={sheet.id === shown.id}
              tabIndex={sheet.id === shown.id ? 0 : -1}
              className={mergeClasses(styles.tab, sheet.id === shown.id && styles.tabActive)}
              style={sheet.tabColor ? {borderBottomColor: sheet.tabColor} : undefined}
              data-testid={`tab-${sheet.title}`}
              onClick={() => void bench.show(sheet.id)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onContextMenu={(event) => openMenu(event, sheet)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {sheet.title}
            </button>
          ),
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Add20Regular />}
        aria-label="Add a sheet"
        data-testid="add-sheet"
        onClick={() => void bench.act({sheet: shown.id, kind: "add"})}
      />
      {menu && (
        <TabMenu
          bench={bench}
          sheet={menu.sheet}
          at={menu}
          hasHidden={book.sheets.length > visible.length}
          onClose={() => setMenu(undefined)}
          onRename={() => setRenaming(menu.sheet.id)}
          onDelete={() => setDeleting(menu.sheet)}
        />
      )}
      {deleting && <DeleteDialog bench={bench} sheet={deleting} onClose={() => setDeleting(undefined)} />}
    </div>
  );
}

function TitleField({bench, sheet, onDone}: {readonly bench: Bench; readonly sheet: SheetView; onDone(): void}) {
  const styles = usePartStyles();
  const [title, setTitle] = useState(sheet.title);

  async function rename() {
    if (title === sheet.title) return onDone();
    const isDone = await bench.act({sheet: sheet.id, kind: "rename", title});
    if (!isDone) bench.say({intent: "error", text: titleRule});
    onDone();
  }

  return (
    <input
      className={mergeClasses(styles.field, styles.tabTitle)}
      aria-label={`New title of ${sheet.title}`}
      data-testid="tab-title"
      autoFocus
      value={title}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTitle(event.target.value)}
      onBlur={() => void rename()}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") onDone();
      }}
    />
  );
}

interface TabMenuProps {
  readonly bench: Bench;
  readonly sheet: SheetView;
  readonly at: {readonly x: number; readonly y: number};
  readonly hasHidden: boolean;
  onClose(): void;
  onRename(): void;
  onDelete(): void;
}

/** Colours that a tab can take; Excel's standard colours. */
const tabColors = {Red: "#C00000", Orange: "#ED7D31", Green: "#70AD47", Blue: "#4472C4", "No colour": ""} as const;

function TabMenu({bench, sheet, at, hasHidden, onClose, onRename, onDelete}: TabMenuProps) {
  const target = {getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0)};
  return (
    <Menu open positioning={{target, position: "above", align: "start"}} onOpenChange={(_, {open}) => !open && onClose()}>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={onRename} data-testid="rename-sheet">
            Rename
          </MenuItem>
          <MenuItem onClick={onDelete} data-testid="delete-sheet">
            Delete
          </MenuItem>
          <MenuItem onClick={() => void bench.act({sheet: sheet.id, kind: "hide"})}>Hide</MenuItem>
          {hasHidden && <MenuItem onClick={() => void bench.act({sheet: sheet.id, kind: "unhideAll"})}>Show hidden sheets</MenuItem>}
          <MenuDivider />
          {Object.entries(tabColors).map(([name, color]) => (
            <MenuItem
              key={name}
              icon={
                <svg width="12" height="12" aria-hidden>
                  <circle cx="6" cy="6" r="5" fill={color || "none"} stroke="currentColor" strokeOpacity="0.4" />
                </svg>
              }
              onClick={() => void bench.act({sheet: sheet.id, kind: "color", color})}
            >
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function DeleteDialog({bench, sheet, onClose}: {readonly bench: Bench; readonly sheet: SheetView; onClose(): void}) {
  return (
    <Dialog open onOpenChange={(_, {open}) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Delete “{sheet.title}”?</DialogTitle>
          <DialogContent>The sheet and everything on it goes. This cannot be undone.</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Keep it</Button>
            <Button
              appearance="primary"
              data-testid="confirm-delete"
              onClick={() => {
                onClose();
                void bench.act({sheet: sheet.id, kind: "delete"});
              }}
            >
              Delete
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
