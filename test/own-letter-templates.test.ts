import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readDocx } from '../src/adapters/documents/read/docx/index.ts'
import { paragraph, wordFile } from '../src/adapters/documents/read/testing/word-file.ts'
import { createDocumentWriter } from '../src/adapters/documents/write/index.ts'
import { type KeptLetter, openDocument, stageOf, stepOf, submitLetter } from '../src/capabilities/case-letters/index.ts'
import type { SettingKey } from '../src/capabilities/settings/index.ts'
import { describeDatabase } from './support/database.ts'
import { type LetterDesk, letterDeskOn, refused, through } from './support/letter-desk.ts'
import { by } from './support/register.ts'

const ON = '2026-03-20'
const OPEN = { 'whereToFind.address': '清源县人民政府网站“水利”栏目', 'whereToFind.checkedOn': '2026-03-19' }
const ALL = ['标题', '文号', '申请人', '收到日期', '申请内容', '决定', '理由', '提供方式', '救济途径', '落款', '日期']
const bodyOf = (fields: readonly string[]): string => fields.map((field) => paragraph(`{${field}}`)).join('')

describeDatabase('本机关自己的文书模板', (database) => {
  const writer = createDocumentWriter()
  after(() => writer.close())
  let made: ReturnType<typeof letterDeskOn> | undefined
  const here = (): Promise<LetterDesk> => {
    made ??= letterDeskOn(database(), { writer })
    return made
  }
  let seen = 0
  const withTemplate = async (desk: LetterDesk, body: string, fields: readonly string[]): Promise<void> => {
    const bytes = wordFile({ body })
    const sha256 = await desk.services.originals.put(bytes)
    await desk.set(
      'letters.already-public' as SettingKey,
      { sha256, file: '答复书.docx', bytes: bytes.length, fields },
      seen,
    )
    seen += 1
  }
  const waiting = async (desk: LetterDesk): Promise<KeptLetter> => {
    const request = await desk.register('2026-03-02')
    const content = { values: OPEN, means: 'post' } as const
    const kept = through(await desk.draft(request, ON, { outcome: 'alreadyPublic' }, content))
    const sent = through(await submitLetter(desk.context, by(desk.people.clerk, ON), desk.placeOf(kept)))
    return through(await desk.pass('approve', desk.people.approver, sent, ON))
  }
  const documentOf = async (desk: LetterDesk, kept: KeptLetter, format: 'docx' | 'pdf'): Promise<Buffer> => {
    const { bodyId, requestId, id: letterId } = kept.letter
    const opened = await openDocument(desk.context, by(desk.people.clerk, ON), { bodyId, requestId, letterId, format })
    assert.ok(opened.ok)
    const parts: Uint8Array[] = []
    for await (const part of opened.value.content) parts.push(part)
    return Buffer.concat(parts)
  }

  test('没有模板的，用程序自带的样式：docx 读回来就是文书，pdf 是 PDF', async () => {
    const desk = await here()
    const signed = through(await desk.pass('sign', desk.people.signer, await waiting(desk), ON))
    const read = await readDocx(await documentOf(desk, signed, 'docx'))
    assert.ok(read.ok)
    const text = read.value.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n')
    assert.match(text, /清源县水利局政府信息公开申请答复书/)
    assert.match(text, /林知遥：/)
    assert.match(text, /向清源县人民政府申请行政复议，或者自收到本答复书之日起6个月内依法向清源县人民法院提起行政诉讼/)
    assert.match((await documentOf(desk, signed, 'pdf')).subarray(0, 5).toString(), /%PDF-/)
    assert.equal(stepOf(signed, 'signed')?.facts.template, undefined)
  })

  test('模板填好以后读回来：文号、申请人、决定、救济途径都在，救济途径由规定生成', async () => {
    const desk = await here()
    await withTemplate(desk, paragraph('（本机关的版头）') + bodyOf(ALL), ALL)
    const signed = through(await desk.pass('sign', desk.people.signer, await waiting(desk), ON))
    assert.equal(stageOf(signed), 'deliver')
    const { number, template } = stepOf(signed, 'signed')?.facts ?? {}
    assert.ok(template)
    const read = await readDocx(await documentOf(desk, signed, 'docx'))
    assert.ok(read.ok)
    const lines = read.value.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    assert.deepEqual(lines.slice(0, 4), ['（本机关的版头）', '清源县水利局政府信息公开申请答复书', number, '林知遥'])
    assert.match(lines.join('\n'), /可以自收到本答复书之日起60日内向清源县人民政府申请行政复议/)
    assert.doesNotMatch(lines.join('\n'), /[{}]/)
  })

  for (const [what, fields, told] of [
    ['有不认识的位置', [...ALL, '经办科室'], /“\{经办科室\}”不认识/],
    ['漏了救济途径', ALL.filter((field) => field !== '救济途径'), /没有写救济途径（\{救济途径\}）的位置/],
    ['漏了决定', ALL.filter((field) => field !== '决定'), /决定（\{决定\}）/],
  ] as const) {
    test(`模板${what}：不能编号，说出是哪一处；没有占号`, async () => {
      const desk = await here()
      await withTemplate(desk, bodyOf(fields), fields)
      const last = await desk.services.caseLetters.lastSerial(desk.body.id, 'reply', 2026)
      const error = refused(await desk.pass('sign', desk.people.signer, await waiting(desk), ON))
      assert.equal(error.kind, 'template')
      assert.match(error.message, told)
      assert.equal(await desk.services.caseLetters.lastSerial(desk.body.id, 'reply', 2026), last)
    })
  }
})
