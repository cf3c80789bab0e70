/** The folders of src that speak Office.js: the adapter and the doors of the add-in. */
export const OFFICE_FOLDERS = ["src/host/excel", "src/taskpane", "src/commands", "src/functions"];
