import type { ReactElement } from 'react'
import type { BodyToApply } from './body-to-apply.ts'

interface Props {
  readonly body: BodyToApply
  readonly retentionYears: number
}

/** What whoever gives personal data is told before: who handles it, what for, what, how long, and one's rights. */
export function PrivacyNotice({ body: { name, contact }, retentionYears }: Props): ReactElement {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">个人信息怎样使用</h2>
      <ul>
        <li>
          处理者：{name}（{contact?.office ?? '政府信息公开工作机构'}
          {contact?.telephone && `，电话 ${contact.telephone}`}）。
        </li>
        <li>
          目的和依据：办理您的申请，依据《中华人民共和国政府信息公开条例》第二十九条。这是履行法定职责所必需，依《个人信息保护法》第十三条第一款第三项，不需要另行取得您的同意。
        </li>
        <li>处理的信息：您在本页填写和上传的内容，只用来核对身份、与您联系、办理和答复申请。</li>
        <li>
          证件号码和证件影像属于敏感信息，条例要求申请包括身份证明，不提供的，机关会请您补正。它们逐项加密保存，查看逐次留痕；不对外公开。
        </li>
        <li>保存期限：办结后保存 {retentionYears} 年，期满销毁。</li>
        <li>您可以向上述工作机构要求查阅、复制、更正您的个人信息；认为处理违法的，可以要求删除。</li>
      </ul>
    </section>
  )
}
