import { Link } from 'react-router'
import { dayWords, instantWords } from '../../parts/day-words.ts'
import { ApplicantCard } from './applicant-card.tsx'
import { CaseChallenges } from './case-challenges.tsx'
import { CaseDisclosure } from './case-disclosure.tsx'
import { CasePeople } from './case-people.tsx'
import { CaseSame } from './case-same.tsx'
import type { CasePlace, RequestCase } from './requests-api.ts'

interface Props {
  readonly place: CasePlace
  readonly file: RequestCase
}

/** What is known of a request. */
export function CaseKnown({ place, file }: Props) {
  return (
    <section aria-labelledby="case-known">
      <h2 id="case-known">已知</h2>
      <CaseFacts file={file} />
      <h3>申请人</h3>
      {file.applicants.map((applicant) => (
        <ApplicantCard key={applicant.id} place={place} file={file} applicant={applicant} />
      ))}
      <CasePeople place={place} file={file} />
      <CaseSame file={file} />
      <CaseChallenges place={place} />
      <CaseDisclosure place={place} file={file} />
    </section>
  )
}

function CaseFacts({ file }: Pick<Props, 'file'>) {
  const { receipt } = file
  return (
    <dl className="facts">
      <dt>机关</dt>
      <dd>{file.bodyName}</dd>
      <dt>渠道</dt>
      <dd>{file.channelTitle}</dd>
      <dt>到达之日</dt>
      <dd>{dayWords(file.arrivedOn)}</dd>
      <dt>收到之日</dt>
      <dd>
        {receipt.on ? dayWords(receipt.on) : '尚未确定'}
        <div className="quiet">
          {receipt.why} · {receipt.article}
        </div>
        {receipt.late && <div>{receipt.late}</div>}
      </dd>
      {file.partOf && (
        <>
          <dt>拆分自</dt>
          <dd>
            <Link to={file.partOf.href}>{file.partOf.number}</Link>
          </dd>
        </>
      )}
      <dt>卷内目录</dt>
      <dd>
        <a href={`/api/v1/requests/${file.bodyCode}/${file.id}/archive-list.xlsx`} download>
          下载（xlsx）
        </a>
      </dd>
      <dt>登记</dt>
      <dd>
        {instantWords(file.registeredAt)}
        {file.registeredBy && ` ${file.registeredBy}`}
      </dd>
    </dl>
  )
}
