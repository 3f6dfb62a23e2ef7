import { countsOn, type PersonStore, type PostStore } from '../people/index.ts'
import type { AddressBook } from './ports.ts'
import type { PostHolders } from './reminders/remind.ts'

interface Staff {
  readonly people: Pick<PersonStore, 'find' | 'findAll'>
  readonly posts: Pick<PostStore, 'atBody'>
}

/** Addresses of staff as they stand when a message goes out; nobody who has left gets one. */
export const staffAddresses = ({ people }: Pick<Staff, 'people'>): AddressBook => ({
  addressOf: async ({ id }, channel) => {
    const person = await people.find(id)
    if (person?.state !== 'active') return undefined
    return (channel === 'mail' ? person.mail : person.phone) ?? undefined
  },
})

/** Who holds posts at a body, in their own right or for somebody else. */
export const staffHolders = ({ people, posts }: Staff): PostHolders => ({
  holders: async (bodyId, kinds, day) => {
    const held = (await posts.atBody(bodyId)).filter((post) => kinds.includes(post.kind) && countsOn(post, day))
    const found = await people.findAll([...new Set(held.map((post) => post.personId))])
    return found.filter((person) => person.state === 'active').map((person) => person.id)
  },
})
