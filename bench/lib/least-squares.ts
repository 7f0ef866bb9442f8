// Weighted least squares, the relative kind too, and the few statistics that the benches print.

export type Features = readonly number[];

export const dot = (a: Features, b: Features): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** By the normal equations, with a touch of ridge so that unused features stay at nought. */
export function leastSquares(rows: readonly Features[], targets: Features, weights: Features): number[] {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
  rows.forEach((row, index) => {
    const weight = weights[index] ?? 0;
    for (let i = 0; i < size; i++) {
      const left = matrix[i] as number[];
      for (let j = 0; j < size; j++) left[j] = (left[j] ?? 0) + weight * (row[i] ?? 0) * (row[j] ?? 0);
      left[size] = (left[size] ?? 0) + weight * (row[i] ?? 0) * (targets[index] ?? 0);
    }
  });
  for (let i = 0; i < size; i++) (matrix[i] as number[])[i] = ((matrix[i] as number[])[i] ?? 0) + 1e-6;
  for (let i = 0; i < size; i++) {
    const pivot = matrix[i] as number[];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const other = matrix[k] as number[];
      const factor = (other[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j++) other[j] = (other[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return matrix.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/** Coefficients with the least mean relative error: least squares, weighted again and again by 1 / (error x target). */
export function leastRelativeError(rows: readonly Features[], targets: Features): number[] {
  let weights = targets.map((target) => 1 / target ** 2);
  let found: number[] = [];
  for (let round = 0; round < 25; round++) {
    found = leastSquares(rows, targets, weights);
    weights = targets.map((target, index) => {
      const error = Math.abs(dot(found, rows[index] ?? []) - target);
      return 1 / (target * Math.max(error, 0.01 * target));
    });
  }
  return found;
}

export const mean = (values: Features): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const deviation = (values: Features): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

export const quantile = (values: Features, at: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(at * values.length))] ?? 0;

export const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
