import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { outsideHeadsFile } from './outside-heads.ts'

describe('外存链尾的文件', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-heads-'))
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const linesOf = async (path: string): Promise<readonly string[]> => {
    const lines: string[] = []
    for await (const line of outsideHeadsFile(path).lines() ?? []) lines.push(line)
    return lines
  }

  test('还没有文件：没有可读的；第一次写入时建立，连同文件夹', async () => {
    const path = join(folder, 'new', 'audit-heads.jsonl')
    assert.equal(outsideHeadsFile(path).lines(), undefined)
    await outsideHeadsFile(path).add('{"day":"一"}')
    await outsideHeadsFile(path).add('{"day":"二"}')
    assert.deepEqual(await linesOf(path), ['{"day":"一"}', '{"day":"二"}'])
    assert.equal(await readFile(path, 'utf8'), '{"day":"一"}\n{"day":"二"}\n')
  })

  test('上一行没有写完：下一行另起，不与它连在一起', async () => {
    const path = join(folder, 'torn.jsonl')
    await outsideHeadsFile(path).add('whole')
    await appendFile(path, '{"half')
    await outsideHeadsFile(path).add('next')
    assert.deepEqual(await linesOf(path), ['whole', '{"half', 'next'])
  })
})
