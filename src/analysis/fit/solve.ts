/**
 * Solves A x = b for a symmetric positive definite A (row by row, `size` × `size`, the lower half is read) by Cholesky's decomposition. Both are overwritten; b becomes x.
 *
 * @example solve(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 2), 2) // [0.25, 0.5]
 */
export function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j];
      for (let k = 0, a = i * size, b = j * size; k < j; k++) rest -= matrix[a + k] * matrix[b + k];
      if (i === j && !(rest > 0)) throw new Error(`matrix not positive definite: pivot ${i} is ${rest}`);
      matrix[i * size + j] = i === j ? Math.sqrt(rest) : rest / matrix[j * size + j];
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) right[i] -= matrix[i * size + k] * right[k];
    right[i] /= matrix[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i] -= matrix[k * size + i] * right[k];
    right[i] /= matrix[i * size + i];
  }
  return right;
}
