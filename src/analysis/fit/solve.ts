/** Columns whose dot products go on side by side: each waits for its own last addition only, and one number of the row serves all four. */
const ABREAST = 4;

/**
 * Cholesky's factor of a symmetric positive definite matrix (row by row, `size` × `size`): the lower half is read, and overwritten by it.
 *
 * @example choleskyFactor(Float64Array.of(4, 0, 2, 3), 2) // 2 and, below, 1 and √2
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    let j = 0;
    for (; j + ABREAST <= i; j += ABREAST) fourOfRow(matrix, size, i, j);
    for (; j <= i; j++) {
      let rest = matrix[i * size + j];
      for (let k = 0, a = i * size, b = j * size; k < j; k++) rest -= matrix[a + k] * matrix[b + k];
      if (i === j && !(rest > 0)) throw new Error(`matrix not positive definite: pivot ${i} is ${rest}`);
      matrix[i * size + j] = i === j ? Math.sqrt(rest) : rest / matrix[j * size + j];
    }
  }
  return matrix;
}

/** Four neighbouring entries of row `i`, from column `j` on, all left of the diagonal. Sums go in the same order as one by one. */
function fourOfRow(matrix: Float64Array, size: number, i: number, j: number): void {
  const row = i * size;
  const [b0, b1, b2, b3] = [j * size, (j + 1) * size, (j + 2) * size, (j + 3) * size];
  let [s0, s1, s2, s3] = [matrix[row + j], matrix[row + j + 1], matrix[row + j + 2], matrix[row + j + 3]];
  for (let k = 0; k < j; k++) {
    const a = matrix[row + k];
    s0 -= a * matrix[b0 + k];
    s1 -= a * matrix[b1 + k];
    s2 -= a * matrix[b2 + k];
    s3 -= a * matrix[b3 + k];
  }
  s0 /= matrix[b0 + j];
  s1 = (s1 - s0 * matrix[b1 + j]) / matrix[b1 + j + 1];
  s2 = (s2 - s0 * matrix[b2 + j] - s1 * matrix[b2 + j + 1]) / matrix[b2 + j + 2];
  s3 = (s3 - s0 * matrix[b3 + j] - s1 * matrix[b3 + j + 1] - s2 * matrix[b3 + j + 2]) / matrix[b3 + j + 3];
  matrix[row + j] = s0;
  matrix[row + j + 1] = s1;
  matrix[row + j + 2] = s2;
  matrix[row + j + 3] = s3;
}

/**
 * Solves A x = b where the Cholesky factor of A is known; b becomes x.
 *
 * @example solveFactored(choleskyFactor(Float64Array.of(4, 2, 2, 3), 2), Float64Array.of(2, 2), 2) // [0.25, 0.5]
 */
export function solveFactored(factor: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) right[i] -= factor[i * size + k] * right[k];
    right[i] /= factor[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    right[i] /= factor[i * size + i];
    for (let k = 0; k < i; k++) right[k] -= factor[i * size + k] * right[i];
  }
  return right;
}
