import type { ReactElement } from 'react'
import { ATTACHMENT_PURPOSES, FILE_TYPES, type FormProblem } from '../../../capabilities/applying/index.ts'
import type { ReceivedLetter } from '../../../capabilities/case-letters/index.ts'
import { actsForApplicant, actTitle } from '../../../capabilities/requests/index.ts'
import { CHANNELS, DELIVERY_RULES } from '../../../law/clock/index.ts'
import { dayWords } from '../../../law/day/index.ts'
import { dueWords, PROVISIONAL_WORDS, stateMark } from '../../deadline-words.ts'
import { Ledger } from '../calculators/deadline-result.tsx'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { minuteOf, sizeInWords } from '../words.ts'
import { TRACK } from './choose-body-page.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { ErrorList } from './fields.tsx'
import { filePath, letterPath } from './letter-routes.ts'
import { Fact } from './look-over-page.tsx'
import type { TrackedCase } from './track-case.ts'

interface Props {
  readonly frame: PageFrame
  readonly found: TrackedCase
  readonly formKey: string
  readonly typed?: string
  readonly problems?: readonly FormProblem[]
}

/** Where a request stands, in plain words; the day and the account behind it; what the applicant may do. */
export function TrackPage({ frame, found, formKey, typed = '', problems = [] }: Props): ReactElement {
  const { file, bodyName, applicant, standing, next, expiresAt } = found
  const { number, subject, channel, arrivedOn } = file.request
  const may = (kind: string): boolean => next.some((act) => act.kind === kind)
  return (
    <Layout
      frame={frame}
      title="我的申请"
      column="requests"
      trail={[{ text: '查询申请', href: TRACK }, { text: number }]}
    >
      <h1>申请 {number}</h1>
      <ErrorList problems={problems} title="没有提交，请改正" />
      <Standing found={found} />
      <dl className="facts">
        <Fact label="受理机关">{bodyName}</Fact>
        <Fact label="申请人">{applicant}</Fact>
        <Fact label="申请内容">
          {subject.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Fact>
        <Fact label="提交">
          {dayWords(arrivedOn)}，{CHANNELS[channel].title}
        </Fact>
      </dl>
      <Letters found={found} />
      <History found={found} />
      {may('correction_received') && <CorrectionForm formKey={formKey} typed={typed} problems={problems} />}
      {standing?.clock && (
        <div className="clock">
          <Ledger ledger={standing.clock.ledger} />
        </div>
      )}
      <section aria-labelledby="leave">
        <h2 id="leave">其他</h2>
        {may('withdrawn') && (
          <p>
            不再需要的，可以<a href={`${TRACK}/withdrawal`}>撤回申请</a>。
          </p>
        )}
        <form action={`${TRACK}/sign-out`} method="post" encType="multipart/form-data">
          <p className="act">
            <button type="submit" className="plain">
              退出查询
            </button>
            <span className="quiet">不退出的，{minuteOf(expiresAt)}自动退出。</span>
          </p>
        </form>
      </section>
    </Layout>
  )
}

function Standing({ found }: Pick<Props, 'found'>): ReactElement {
  const { standing, confirmation, remedy, telephone, file } = found
  if (confirmation) {
    return (
      <section aria-labelledby="state">
        <h2 id="state">○ 等待双方确认，还没有开始计算答复期限</h2>
        {confirmation.late && <p className="notice">工作机构还没有在通常的时间内与您确认，请打电话给{telephone}。</p>}
        {confirmation.words.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    )
  }
  const clock = standing?.clock
  if (standing?.state === 'divided') {
    return (
      <section aria-labelledby="state">
        <h2 id="state">✓ 已经按一事一申请拆分，逐件答复</h2>
        <p>
          您的申请包含几项内容，工作机构已经拆分成几件分别办理，收到之日不变。要了解各件的办理情况，请联系{telephone}。
        </p>
      </section>
    )
  }
  if (standing?.state === 'ended') {
    const reply = found.letters.findLast(({ kind }) => kind === 'reply')
    const how = standing.endedBy ? actTitle(standing.endedBy) : '已经办结'
    return (
      <section aria-labelledby="state">
        <h2 id="state">✓ 办结：{how}</h2>
        <p>
          {standing.endedOn && `${dayWords(standing.endedOn)}办结。`}
          {reply && `${letterWords(reply)}。`}对办理情况有疑问的，请联系{telephone}。
        </p>
      </section>
    )
  }
  if (!clock) {
    return (
      <section aria-labelledby="state">
        <h2 id="state">{standing?.state === 'awaiting_contact' ? '◇ 工作机构联系不上您' : '○ 正在登记'}</h2>
        <p>
          {standing ? `${standing.receipt.why}（${standing.receipt.article}）。` : '办理过程需要工作机构核对。'}
          请打电话给{telephone}。
        </p>
      </section>
    )
  }
  const mark = stateMark(clock)
  const correction = file.acts.findLast(({ kind }) => kind === 'correction_asked')
  return (
    <section aria-labelledby="state">
      <h2 id="state">
        {mark.shape} {mark.word}：{clock.state === 'overdue' ? '机关没有在期限内答复' : WORDS[clock.state]}
      </h2>
      <p>答复期限：{dueWords(clock)}</p>
      {clock.provisional && <p className="notice">暂定：{PROVISIONAL_WORDS}</p>}
      {clock.state === 'awaiting_correction' && correction?.until && (
        <p>请在{dayWords(correction.until)}以前补正；无正当理由逾期不补正的，视为放弃申请（条例第三十条）。</p>
      )}
      {remedy && <p className="notice">{remedy}</p>}
      {clock.state === 'overdue' && <p>也可以先打电话问一问：{telephone}。</p>}
    </section>
  )
}

/** 政府信息公开申请答复书（文号）已于2026年3月20日送达（邮政企业邮寄） */
function letterWords({ title, number, means, deliveredOn, signedOn }: ReceivedLetter): string {
  const signed = signedOn && signedOn !== deliveredOn ? `，${dayWords(signedOn)}签收` : ''
  const named = `${title}${number ? `（${number}）` : ''}`
  return `${named}已于${dayWords(deliveredOn)}送达（${DELIVERY_RULES[means].title}${signed}）`
}

/** What the office sent; what was delivered here can be opened here. */
function Letters({ found: { letters } }: Pick<Props, 'found'>): ReactElement | null {
  if (letters.length === 0) return null
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">文书</h2>
      <ul className="letters">
        {letters.map((letter) => (
          <li key={letter.id}>
            <p>{letterWords(letter)}。</p>
            {letter.online && (
              <p>
                <a href={letterPath(letter.id)}>下载{letter.title}（PDF）</a>
              </p>
            )}
            {letter.attachments.map(({ place, name }) => (
              <p key={place}>
                <a href={filePath(letter.id, place)}>
                  下载附件 {place}：{name}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const WORDS: Readonly<Record<string, string>> = {
  running: '机关正在查找信息、研究答复',
  paused: '机关正在书面征求意见，征求期间不计入期限',
  awaiting_correction: '请您补正后，机关继续办理',
  awaiting_payment: '请您按收费通知缴费后，机关继续办理',
}

function History({ found: { file, next, attachments } }: Pick<Props, 'found'>): ReactElement {
  const coming = next.filter(({ lastDay }) => lastDay !== null)
  return (
    <section aria-labelledby="history">
      <h2 id="history">办理过程</h2>
      <ol className="history">
        <li>
          <span className="when">{dayWords(file.request.arrivedOn)}</span>
          <span>提交申请</span>
        </li>
        {actsForApplicant(file).map(({ sequence, on, kind }) => (
          <li key={sequence}>
            <span className="when">{dayWords(on)}</span>
            <span>{actTitle(kind)}</span>
          </li>
        ))}
      </ol>
      {coming.length > 0 && (
        <>
          <h3>接下来</h3>
          <ul className="next-acts">
            {coming.map(({ kind, title, lastDay, article }) => (
              <li key={kind}>
                <span>{title}</span>
                <span className="quiet">
                  {lastDay && `最迟${dayWords(lastDay)} · `}
                  {article}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {attachments.length > 0 && (
        <p className="quiet">
          已收到的文件：
          {attachments
            .map(
              ({ purpose, fileType, bytes }) =>
                `${ATTACHMENT_PURPOSES[purpose]}（${FILE_TYPES[fileType].label}，${sizeInWords(bytes)}）`,
            )
            .join('、')}
        </p>
      )}
    </section>
  )
}
