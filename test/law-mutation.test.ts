import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { copyLaw } from './support/mutation/law-copy.ts'
import { mutate, tableNumbers } from './support/mutation/table-numbers.ts'

const law = copyLaw()
after(() => law.remove())

describe('期限表里的数字，改动任何一个，都有测试变红（全部法律数据：npm run mutate:law）', () => {
  const mutants = law.mutants('src/law/time-limits/')
  test('没有改动时，测试是绿的', async () => {
    assert.equal(await law.green(law.tests.filter((file) => file.includes('/time-limits/'))), true)
  })
  test('表里有六个期限和两个施行日', () => assert.equal(mutants.length, 8))
  for (const mutant of mutants) {
    test(`第 ${mutant.line} 行：${mutant.from} 改为 ${mutant.to}`, async () =>
      assert.equal(await law.survives(mutant), false))
  }
})

describe('改动的是表里的数字', () => {
  const numbers = (source: string) => tableNumbers('a.ts', source).map(({ from, to }) => `${from}→${to}`)
  for (const [source, expected] of [
    ['{ days: 20, more: -1 }', ['20→21', '-1→0']],
    ['[0, 1, 12]', ['0→1', '1→2', '12→13']],
    ['const LONGEST = 9_999\n', ['9_999→10000']],
    ["{ inForceFrom: '2019-12-31' }", ['2019-12-31→2020-01-01']],
    ["{ month: '09', dates: ['01'] }", ['09→10', '01→02']],
    ["'第20日', `共 20 日` // days: 7\n/* days: 8 */ x.at(-1)", []],
  ] as const) {
    test(source.replaceAll('\n', ' '), () => assert.deepEqual(numbers(source), expected))
  }
  test('只改那一处', () => {
    const source = '{ days: 20, most: 20 }'
    const [, second] = tableNumbers('a.ts', source)
    assert.equal(second && mutate(source, second), '{ days: 20, most: 21 }')
  })
})
