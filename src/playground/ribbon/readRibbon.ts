/** A button of the add-in's tab, as Excel shows it in one language. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Path of its icon on this server. */
  readonly icon: string;
  /** Name of the add-in's function that it runs. */
  readonly action: string;
}

/** Buttons that stand together under one label. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the screen shows of an icon: two pixels of the picture for one of the page's. */
const ICON_SIZE = "40";

/** The groups of the add-in's own tab, read from the text of its manifest, with its texts in a locale such as "vi-VN". */
export function readRibbon(manifest: string, locale: string): readonly RibbonGroup[] {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const named = (name: string, within: Document | Element = document) =>
    [...within.getElementsByTagName("*")].filter((element) => element.localName === name);
  const resources = new Map(["Image", "String"].flatMap((kind) => named(kind)).map((element) => [element.getAttribute("id") ?? "", element]));
  const text = (owner: Element, part: string) => valueIn(resources.get(child(owner, part)?.getAttribute("resid") ?? ""), locale);
  const icon = (owner: Element) =>
    named("Image", owner)
      .find((image) => image.getAttribute("size") === ICON_SIZE)
      ?.getAttribute("resid") ?? "";
  const button = (control: Element): RibbonButton => {
    const tip = child(control, "Supertip");
    return {
      label: text(control, "Label"),
      tip: tip === undefined ? "" : text(tip, "Description"),
      icon: pathOf(valueIn(resources.get(icon(control)), locale)),
      action: named("FunctionName", control)[0]?.textContent ?? "",
    };
  };
  return named("Group").map((group) => ({label: text(group, "Label"), buttons: named("Control", group).map(button)}));
}

const child = (owner: Element, name: string): Element | undefined => [...owner.children].find(({localName}) => localName === name);

/** A resource's value in a locale, else its default. */
function valueIn(resource: Element | undefined, locale: string): string {
  const override = [...(resource?.children ?? [])].find((each) => each.getAttribute("Locale") === locale);
  return override?.getAttribute("Value") ?? resource?.getAttribute("DefaultValue") ?? "";
}

/** The manifest names the addresses of `npm run dev`; here the same files stand on this server. */
const pathOf = (address: string): string => (address === "" ? "" : new URL(address).pathname);
