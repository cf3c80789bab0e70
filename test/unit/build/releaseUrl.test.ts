import {expect, test} from "vitest";
import {releaseUrl} from "../../support/releaseUrl.js";

test.each([
  ["https://addins.example.com/lodestar", "https://addins.example.com/lodestar/"],
  ["https://addins.example.com/lodestar/", "https://addins.example.com/lodestar/"],
  ["https://addins.example.com", "https://addins.example.com/"],
  ["https://localhost.example.com/", "https://localhost.example.com/"],
])("releaseUrl(%s) is the folder's address with a slash at the end", (setting, url) => {
  expect(releaseUrl(setting)).toEqual({url});
});

test.each([
  [undefined, "is not set"],
  [" ", "is not set"],
  ["lodestar", "is no address"],
  ["http://addins.example.com/", "is not https"],
  ["https://localhost:3000/", "names this machine"],
  ["https://127.0.0.1/", "names this machine"],
  ["https://[::1]/", "names this machine"],
  ["https://app.localhost/", "names this machine"],
  ["https://addins.example.com/?v=1", "has more than a folder"],
])("releaseUrl(%s) refuses in a sentence", (setting, reason) => {
  expect(releaseUrl(setting)).toEqual({problem: expect.stringContaining(`LODESTAR_URL ${reason}`)});
});
