import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pageCache, type Rendered } from './page-cache.ts'

const page = (body: string, status = 200): Rendered => ({ status, type: 'text/html', body })

function cacheAt(limits: { readonly maxEntries?: number; readonly maxBytes?: number } = {}) {
  let now = 0
  const cache = pageCache({ maxAgeMs: 5000, maxEntries: 100, maxBytes: 1e6, now: () => now, ...limits })
  return { cache, pass: (ms: number) => (now += ms) }
}

describe('page cache', () => {
  test('a fresh answer is given again, an old one is rendered anew', async () => {
    const { cache, pass } = cacheAt()
    let renderings = 0
    const render = async () => page(`rendering ${++renderings}`)
    assert.equal((await cache.get('/', render)).body, 'rendering 1')
    pass(4999)
    assert.equal((await cache.get('/', render)).body, 'rendering 1')
    pass(1)
    assert.equal((await cache.get('/', render)).body, 'rendering 2')
  })

  test('a crowd at once costs one rendering', async () => {
    const { cache } = cacheAt()
    let renderings = 0
    const render = async () => page(`rendering ${++renderings}`)
    const answers = await Promise.all(Array.from({ length: 50 }, () => cache.get('/', render)))
    assert.equal(renderings, 1)
    assert.equal(new Set(answers.map((a) => a.etag)).size, 1)
  })

  test('a failure reaches all who waited and is forgotten', async () => {
    const { cache } = cacheAt()
    const failing = async () => Promise.reject(new Error('database away'))
    const [a, b] = await Promise.allSettled([cache.get('/', failing), cache.get('/', failing)])
    assert.equal(a.status, 'rejected')
    assert.equal(b.status, 'rejected')
    assert.equal((await cache.get('/', async () => page('back'))).body, 'back')
  })

  test('only a 200 is kept', async () => {
    const { cache } = cacheAt()
    await cache.get('/', async () => page('gone', 404))
    assert.equal((await cache.get('/', async () => page('here'))).body, 'here')
  })

  test('number and bytes are bounded, the oldest go first', async () => {
    const { cache } = cacheAt({ maxEntries: 3 })
    for (const key of ['a', 'b', 'c', 'd']) await cache.get(key, async () => page(key))
    assert.equal((await cache.get('d', async () => page('new'))).body, 'd')
    assert.equal((await cache.get('a', async () => page('new'))).body, 'new')

    const small = cacheAt({ maxBytes: 4000 }).cache
    for (const key of ['a', 'b', 'c', 'd', 'e']) await small.get(key, async () => page(key.repeat(900)))
    assert.equal((await small.get('a', async () => page('new'))).body, 'new')
    await small.get('huge', async () => page('x'.repeat(3000)))
    assert.equal((await small.get('huge', async () => page('new'))).body, 'new')
  })
})
