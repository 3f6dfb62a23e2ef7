/** Why something about people or signing in isn't done. `field`: which of the things filled in is at fault. */
export interface PeopleRefusal {
  readonly kind: 'invalid' | 'conflict' | 'gone'
  readonly field?: string
  readonly message: string
}

export const invalid = (field: string, message: string): PeopleRefusal => ({ kind: 'invalid', field, message })
export const conflict = (message: string): PeopleRefusal => ({ kind: 'conflict', message })
