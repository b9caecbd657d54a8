/** The pages of the manager's screen, by what stands after # in the address. */
export type Page = 'today' | 'petitions' | 'trust' | 'evaluation' | 'devices' | 'settings'
