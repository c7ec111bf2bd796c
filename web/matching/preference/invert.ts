/**
 * Inverts a symmetric, positive definite n × n matrix in place, row after row in one array: Cholesky's factor, its
 * inverse, and the product of that with its transpose (Golub and Van Loan, Matrix Computations, section 4.2).
 */
export function invertSymmetric(matrix: Float64Array, n: number): void {
  factor(matrix, n);
  invertFactor(matrix, n);
  multiplyFactors(matrix, n);
}

/** The lower triangle becomes L with L Lᵀ = matrix. */
function factor(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = a[i * n + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (a[i * n + k] ?? 0) * (a[j * n + k] ?? 0);
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / (a[j * n + j] ?? 1);
    }
  }
}

/** The lower triangle becomes its own inverse. */
function invertFactor(a: Float64Array, n: number): void {
  const row = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const pivot = a[i * n + i] ?? 1;
    row.fill(0);
    for (let k = 0; k < i; k += 1) {
      const scale = a[i * n + k] ?? 0;
      for (let j = 0; j <= k; j += 1) row[j] = (row[j] ?? 0) + scale * (a[k * n + j] ?? 0);
    }
    for (let j = 0; j < i; j += 1) a[i * n + j] = -(row[j] ?? 0) / pivot;
    a[i * n + i] = 1 / pivot;
  }
}

/** Both triangles become M Mᵀ with M the transpose of the lower one. */
function multiplyFactors(a: Float64Array, n: number): void {
  const product = new Float64Array(n * n);
  for (let k = 0; k < n; k += 1) {
    for (let i = 0; i <= k; i += 1) {
      const scale = a[k * n + i] ?? 0;
      for (let j = 0; j <= i; j += 1) {
        product[i * n + j] = (product[i * n + j] ?? 0) + scale * (a[k * n + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      a[i * n + j] = product[i * n + j] ?? 0;
      a[j * n + i] = product[i * n + j] ?? 0;
    }
  }
}
