import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { etagOf, matchesEtag } from './etag.ts'

describe('ETag', () => {
  const tag = etagOf('正文')
  for (const [given, expected] of [
    [tag, true],
    [`W/${tag}`, true],
    [`"other", ${tag}`, true],
    ['*', true],
    ['"other"', false],
    ['', false],
    [undefined, false],
  ] as const) {
    test(`If-None-Match: ${given} → ${expected}`, () => assert.equal(matchesEtag(given, tag), expected))
  }

  test('same bytes, same tag', () => {
    assert.equal(etagOf(Buffer.from('正文')), tag)
    assert.notEqual(etagOf('正文 '), tag)
  })
})
