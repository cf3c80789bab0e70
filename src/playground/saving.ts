import type {Bench} from "./bench";

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Saves the workbook to the person's downloads. */
export async function saveXlsx(bench: Bench): Promise<void> {
  const {name, bytes} = await bench.saveXlsx();
  // A copy in a buffer of its own: a Blob does not take bytes that might be shared with a worker.
  download(name, new Blob([bytes.slice().buffer], {type: xlsxType}));
}

/** Saves the sheet that is shown to the person's downloads. */
export async function saveCsv(bench: Bench): Promise<void> {
  const {name, text} = await bench.saveCsv();
  download(name, new Blob([text], {type: "text/csv;charset=utf-8"}));
}

function download(name: string, content: Blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the content over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
