import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { attachment } from './attachment.ts'

describe('下载文件名', () => {
  test('中文名照写，另给一个纯字母的', () => {
    assert.equal(
      attachment('清源县水利局2024年年报.docx', 'qyx-slj-2024.docx'),
      `attachment; filename="qyx-slj-2024.docx"; filename*=UTF-8''${encodeURIComponent('清源县水利局2024年年报.docx')}`,
    )
  })

  test('无论文件名里有什么，响应头都只是一行', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, plain) => {
        assert.match(
          attachment(name, plain),
          /^attachment; filename="[A-Za-z0-9._-]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/,
        )
      }),
    )
  })

  test('不把人带出下载目录', () => {
    assert.ok(!decodeURIComponent(attachment('../../etc/passwd', 'x')).includes('/'))
  })
})
