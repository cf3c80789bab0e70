/** The encodings in which tables of text are found. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const WINDOW = 4 * 1024 * 1024;

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f; the five unused codes stand for themselves. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Tells the encoding by its byte order mark, by zero bytes (UTF-16), and by whether the bytes are valid UTF-8; else it is Windows-1252. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5) return "utf-16le";
  if (even > head.length / 5) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** The text of some bytes, in windows of a few megabytes, without a byte order mark. */
export function* decodeText(bytes: Uint8Array, encoding: TextEncoding = detectEncoding(bytes)): Generator<string> {
  const decoder = new TextDecoder(encoding === "windows-1252" ? "latin1" : encoding);
  for (let at = 0; at < bytes.length; at += WINDOW) {
    const text = decoder.decode(bytes.subarray(at, at + WINDOW), {stream: at + WINDOW < bytes.length});
    yield encoding === "windows-1252" ? fromLatin1(text) : text;
  }
}

/** Some versions of Node decode Windows-1252 as if it were Latin-1; this makes the result the same everywhere. */
const fromLatin1 = (text: string) => text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  try {
    for (let at = 0; at < bytes.length; at += WINDOW) decoder.decode(bytes.subarray(at, at + WINDOW), {stream: at + WINDOW < bytes.length});
    return true;
  } catch (error) {
    // A fatal decoder throws exactly this for bytes that are not UTF-8.
    if (error instanceof TypeError) return false;
    throw error;
  }
}
