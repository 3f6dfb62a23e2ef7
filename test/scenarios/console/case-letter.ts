import type { Page } from 'playwright-core'

interface Letters {
  readonly items: readonly { readonly id: string; readonly stage: string }[]
}

/** A letter of a request, drafted in the name of whoever is signed in where there is none yet. @returns its id */
export async function letterOf(page: Page, href: string, which: object = { outcome: 'doesNotExist' }): Promise<string> {
  return page.evaluate(
    async ([to, wanted]) => {
      const known = (await (await fetch(`/api/v1${to}/letters`)).json()) as Letters
      const [first] = known.items
      if (first) return first.id
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string }
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf }
      const body = JSON.stringify({ ...JSON.parse(wanted), key: `test-${to}`.slice(-60) })
      const answer = await fetch(`/api/v1${to}/letters`, { method: 'POST', headers, body })
      if (!answer.ok) throw new Error(await answer.text())
      return ((await answer.json()) as { id: string }).id
    },
    [href, JSON.stringify(which)] as const,
  )
}
