import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReleasedRedaction } from '../redacting/index.ts'
import { attachmentProblems } from './attachment-problems.ts'
import { type LetterContent, NO_CONTENT } from './content.ts'

const release = (id: string, replaced = false): ReleasedRedaction => ({
  ...{ id, fileId: `${id}-file`, copyId: `${id}-copy`, releasedAt: '2026-03-18T02:00:00.000Z', marks: [], replaced },
})
const REDACTIONS = [release('old', true), release('new')]
const told = (content: Partial<LetterContent>) =>
  attachmentProblems({ redactions: REDACTIONS }, { ...NO_CONTENT, ...content }).map(
    ({ severity, message }) => `${severity} ${message}`,
  )
const file = (fileId: string | null) => [{ name: '验收报告', carrier: '电子文件', pages: 36, fileId }]

describe('第三十七条 随文书提供的文件', () => {
  test('最新的公开件', () => {
    assert.deepEqual(told({ redactionIds: ['new'], attachments: file('new-copy') }), [])
  })
  test('后来又重新作了区分处理的，换用最新的', () => {
    assert.match(told({ redactionIds: ['old'] }).join(), /^error .*换用最新的一份/)
    assert.match(told({ attachments: file('old-copy') }).join(), /^error .*换用最新的一份/)
  })
  test('已经生成公开件的，不附原件', () => {
    assert.match(told({ attachments: file('new-file') }).join(), /^error .*没有作区分处理的原件/)
  })
  test('电子送达而附件不在案卷里，提醒；纸质的不提醒', () => {
    assert.match(told({ means: 'electronic', attachments: file(null) }).join(), /^warning .*看不到/)
    assert.deepEqual(told({ means: 'post', attachments: file(null) }), [])
  })
})
