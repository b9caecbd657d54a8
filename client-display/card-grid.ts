export interface CardGrid { readonly columns: number, readonly rowRem: number }

/** Few numbers are shown large, many smaller; what still does not fit turns pages. */
export function cardGrid(count: number): CardGrid {
  if (count <= 4) return { columns: 2, rowRem: 8.75 }
  if (count <= 6) return { columns: 3, rowRem: 8.75 }
  if (count <= 9) return { columns: 3, rowRem: 5.5 }
  if (count <= 12) return { columns: 3, rowRem: 4 }
  return { columns: 3, rowRem: 3.25 }
}
