import { POST_KINDS } from '../../../capabilities/accounts/index.ts'
import { countsOn } from '../../../capabilities/people/index.ts'
import { ANSWERS, HANDLING_POSTS, REPLY_OUTCOMES, SENT_BY } from '../../../capabilities/requests/index.ts'
import { type ArticleRef, formatCitation } from '../../../law/articles/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { FACTS, type Fact, findOutcome } from '../../../law/outcomes/index.ts'
import type { Services } from '../../services.ts'

const options = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

const articlesOf = (articles: readonly ArticleRef[]): string =>
  articles.length === 0 ? '' : formatCitation(articles, 'regulation-2019')

/** What may be chosen in the forms of a request, today. */
export const formChoices = (people: readonly { readonly value: string; readonly label: string }[], today: Day) => ({
  people: people.slice(),
  outcomes: REPLY_OUTCOMES.flatMap((key) => {
    const found = findOutcome(key, today)
    if (!found) return []
    return [{ value: key, label: found.title, articles: articlesOf(found.articles), facts: found.facts.map(factOf) }]
  }),
  answers: options(ANSWERS),
  means: options(SENT_BY),
})

function factOf(key: keyof typeof FACTS) {
  const { title, articles, ways }: Fact = FACTS[key]
  const fields = ways.map((way) =>
    way.map(({ key: name, label, oneOf }) => ({ key: name, label, ...(oneOf ? { oneOf: [...oneOf] } : {}) })),
  )
  return { key, title, articles: articlesOf(articles), ways: fields }
}

/** Who can handle requests at a body today: 李某（承办、受理）. */
export async function handlersAt({ staff }: Pick<Services, 'staff'>, bodyId: string, today: Day) {
  const held = (await staff.posts.atBody(bodyId)).filter(
    (post) => HANDLING_POSTS.includes(post.kind) && countsOn(post, today),
  )
  const people = await staff.people.findAll([...new Set(held.map(({ personId }) => personId))])
  return people
    .filter(({ state }) => state === 'active')
    .map(({ id, name }) => {
      const posts = held.filter(({ personId }) => personId === id).map(({ kind }) => POST_KINDS[kind].label)
      return { value: id, label: `${name}（${[...new Set(posts)].join('、')}）` }
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'))
}
