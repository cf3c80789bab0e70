import {appendFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, test} from "vitest";
import {OFFICE_FOLDERS} from "../report/folders";
import {recordOffice} from "../report/recordOffice";
import {usedMembers} from "../report/usedMembers";
import {startPlayground, type Playground} from "./playground";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TITLE = "the pane and its ribbon ask Office for everything that their source names";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
}, 300_000);
afterAll(() => playground?.close());

test(TITLE, async () => {
  const {page, pane} = await playground.open({
    before: async (opened) => {
      await opened.addInitScript(recordOffice);
    },
  });
  await pane.getByText("400 customers").waitFor();
  await page.getByTestId("ribbon-openHelp").click();
  await page.getByTestId("ribbon-removeResults").click();
  await pane.getByText("There is nothing to remove").waitFor();

  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  const asked = async () => (await frame?.evaluate(() => window.askedOfOffice)) ?? [];
  const named = usedMembers(root, OFFICE_FOLDERS).filter(({name}) => name.startsWith("Office."));
  const unasked = async () => {
    const names = await asked();
    return named.map(({name}) => name).filter((name) => !names.includes(lastPart(name)));
  };
  await expect.poll(unasked).toEqual([]);
  if (process.env.LODESTAR_OFFICEJS !== undefined) {
    const lines = named.map(({name}) => `${name}\ttest/e2e/officeMembers.test.ts: ${TITLE}\n`);
    appendFileSync(process.env.LODESTAR_OFFICEJS, lines.join(""));
  }
});

/** Types name a member by its interface, the running page by where it stands; what both share is its own name. */
const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
