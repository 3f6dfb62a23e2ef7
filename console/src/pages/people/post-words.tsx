import { dayWords } from '../../parts/day-words.ts'
import type { PostItem } from './people-api.ts'

/** 清源县水利局 · 承办（代谁） */
export function PostName({ post }: { readonly post: PostItem }) {
  return (
    <>
      {post.bodyName} · {post.label}
      {post.substituteFor && <span className="quiet">（代{post.substituteFor.name}）</span>}
    </>
  )
}

/** From when until when, in words. */
export function postDays({ fromDay, untilDay, state, endedAt }: PostItem): string {
  if (state === 'past' && endedAt) return `${dayWords(fromDay)}起，已收回`
  const until = untilDay ? `，到${dayWords(untilDay)}止` : ''
  return `${dayWords(fromDay)}起${until}${state === 'future' ? '（尚未开始）' : ''}`
}

export const postsInWords = (posts: readonly PostItem[]): string =>
  posts.map(({ bodyName, label, substituteFor }) => `${bodyName} ${label}${substituteFor ? '（代岗）' : ''}`).join('、')
