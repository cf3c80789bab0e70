/** A stable fingerprint of a long row of cells, fed piece by piece. */
export interface Fingerprint {
  add(cell: unknown): void;
  /** Sixteen hexadecimal digits. */
  digest(): string;
}

/**
 * A fingerprint of cells as the host hands them over; blank is "" or null. Two multiplicative 32-bit hashes (as cyrb53 does):
 * enough to notice an edit, no protection against someone who wants to deceive.
 */
export function fingerprint(): Fingerprint {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  return {
    add(cell) {
      const text = `${JSON.stringify(cell ?? "")},`;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        high = Math.imul(high ^ unit, 2654435761);
        low = Math.imul(low ^ unit, 1597334677);
      }
    },
    digest: () => [mixed(high, low), mixed(low, high)].map((part) => part.toString(16).padStart(8, "0")).join(""),
  };
}

const mixed = (a: number, b: number): number => (Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)) >>> 0;

/** Fingerprint of one value. */
export function hashOf(value: unknown): string {
  const print = fingerprint();
  print.add(value);
  return print.digest();
}
