/** Which page of the province is open, by what stands after # in the address: "#province/office/<id>". */
export type ProvincePage = { readonly name: 'board' | 'compare' } | { readonly name: 'office', readonly office: string }

export function provincePageAt(hash: string): ProvincePage {
  const [, page, office = ''] = hash.slice(1).split('/')
  if (page === 'office' && office !== '') return { name: 'office', office }
  return { name: page === 'compare' ? 'compare' : 'board' }
}
