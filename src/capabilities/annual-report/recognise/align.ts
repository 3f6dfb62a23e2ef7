/**
 * The best way to match printed labels with the form's rows without ever going back up the page: rows may be missing and
 * lines may lie between, but the order is the form's.
 * @param weights `weights[t][r]` how well label t fits row r; 0 for not at all
 * @returns for each row the index of its label, or -1
 */
export function alignInOrder(weights: readonly (readonly number[])[], rows: number): readonly number[] {
  const best: number[][] = [new Array<number>(rows + 1).fill(0)]
  for (const [t, weight] of weights.entries()) {
    const above = best[t] ?? []
    const line = [0]
    for (let r = 1; r <= rows; r++) {
      const fit = weight[r - 1] ?? 0
      line[r] = Math.max(above[r] ?? 0, line[r - 1] ?? 0, fit > 0 ? (above[r - 1] ?? 0) + fit : 0)
    }
    best.push(line)
  }
  const match = new Array<number>(rows).fill(-1)
  let r = rows
  for (let t = weights.length; t > 0 && r > 0; ) {
    const here = best[t]?.[r] ?? 0
    if (here === best[t - 1]?.[r]) t--
    else if (here === best[t]?.[r - 1]) r--
    else {
      match[r - 1] = t - 1
      t--
      r--
    }
  }
  return match
}
