import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { letterText } from '../src/capabilities/letters/index.ts'
import { goldenLetters } from './support/letter-cases.ts'

const folder = fileURLToPath(new URL('golden/letters', import.meta.url))
const letters = goldenLetters()

describe('文书的样本（有意改动文书时，用 npm run golden:letters 重写，逐份看过差异再提交）', () => {
  for (const [id, letter] of letters) {
    test(`${id}：与样本一字不差`, () => {
      assert.equal(letterText(letter), readFileSync(join(folder, `${id}.txt`), 'utf8'))
    })
  }
  test('样本一份不多，一份不少', () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.txt$/, ''))
    assert.deepEqual(names.sort(), [...letters.keys()].sort())
  })
})
