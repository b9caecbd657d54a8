/** Which page of the province is open, by what stands after # in the address: "#province/office/<id>", or "#account". */
export type ProvincePage = { readonly name: 'board' | 'compare' | 'trends' | 'reports' | 'account' } | { readonly name: 'office', readonly office: string }

export function provincePageAt(hash: string): ProvincePage {
  const [first, page, office = ''] = hash.slice(1).split('/')
  if (first === 'account') return { name: 'account' }
  if (page === 'office' && office !== '') return { name: 'office', office }
  return { name: page === 'compare' || page === 'trends' || page === 'reports' ? page : 'board' }
}
