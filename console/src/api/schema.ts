// Made by `npm run client` from what the API says of itself. Not to be edited.

export interface paths {
  '/api/v1/administrators': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            securityAdmin: {
              account: string
              name: string
            }
            auditAdmin: {
              account: string
              name: string
            }
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                kind: "securityAdmin" | "auditAdmin"
                label: string
                person: {
                  id: string
                  name: string
                  account: string
                }
                path: string
                expiresAt: string
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/annual-reports': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          year?: number | undefined
          region?: string | undefined
          attention?: "0" | "1" | "true" | "false" | undefined
          sort?: "attention" | "year" | "name" | undefined
          page?: number | undefined
          size?: number | undefined
          format?: "json" | "csv" | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['AnnualReportListing'])[]
            }
            'text/csv': string
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/annual-reports/{body}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              body: components['schemas']['Body']
              reports: ({
                year: number
                version: number
                inForce: boolean
                keptAt: string
                href: string
                errors: number
                warnings: number
                infos: number
              })[]
            }
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/annual-reports/{body}/{year}': {
    get: {
      parameters: {
        query?: {
          version?: number | undefined
        }
        header?: never
        path: {
          body: string
          year: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['KeptAnnualReport']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          person?: string | undefined
          act?: string | undefined
          subjectKind?: string | undefined
          subjectId?: string | undefined
          outcome?: "done" | "refused" | undefined
          from?: string | undefined
          to?: string | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              more: boolean
              page: number
              size: number
              items: (components['schemas']['AuditEntry'])[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/anchors': {
    get: {
      parameters: {
        query?: {
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              where: string
              items: (components['schemas']['AuditAnchor'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['AuditAnchor']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/anchors/{day}': {
    get: {
      parameters: {
        query?: {
          format?: "html" | "pdf" | "jsonl" | undefined
        }
        header?: never
        path: {
          day: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'text/html': string
            'application/pdf': string
            'application/x-ndjson': string
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/choices': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              bodies: ({
                value: string
                label: string
              })[]
              acts: ({
                value: string
                label: string
              })[]
              subjects: ({
                value: string
                label: string
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/entries/{body}/{number}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          number: number
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              body: {
                code: string
                name: string
              }
              number: number
              at: string
              person: {
                id: string
                name: string
              } | null
              post: {
                id: string
                kind: string
                label: string
              } | null
              act: string
              actLabel: string
              subject: {
                kind: string
                kindLabel: string
                id: string
              }
              outcome: string
              outcomeLabel: string
              address: string | null
              before: string | null
              after: string | null
              detail: string
              algorithm: string
              previous: string
              hash: string
              fits: boolean
              linked: boolean
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/export': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          from?: string | undefined
          to?: string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/x-ndjson': string
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/verifications': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body?: string | null | undefined
            from?: {
              body: string
              number: number
            } | null | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['AuditVerdict']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/audit/verifier': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'text/javascript': string
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/bodies': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | undefined
          kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | undefined
          region?: string | undefined
          state?: "current" | "ended" | "all" | undefined
          sort?: "name" | "code" | "level" | "-name" | "-code" | "-level" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['Body'])[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/bodies/{body}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['BodyInFull']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calculators/deadline': {
    get: {
      parameters: {
        query: {
          received: string
          channel?: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral" | undefined
          act?: string | (string)[] | undefined
          on?: string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Deadline']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            received: string
            channel?: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral" | undefined
            acts?: ({
              kind: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "reopened" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
              on: string
              days?: number | undefined
              receivedOn?: string | undefined
              until?: string | undefined
              party?: string | undefined
            })[] | undefined
            on?: string | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Deadline']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calculators/fee': {
    get: {
      parameters: {
        query: {
          basis: "items" | "pages"
          count: string
          on?: string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Fee']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calendar': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['WorkingCalendar']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calendar/import': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            change: {
              kind: "notice-text"
              text: string
              source: string
            } | {
              kind: "notice"
              notice: {
                [name: string]: unknown
              }
            } | {
              kind: "local"
              body: string | null
              change: {
                [name: string]: unknown
              }
            }
            fingerprint: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CalendarPreview']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/calendar/preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            change: {
              kind: "notice-text"
              text: string
              source: string
            } | {
              kind: "notice"
              notice: {
                [name: string]: unknown
              }
            } | {
              kind: "local"
              body: string | null
              change: {
                [name: string]: unknown
              }
            }
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CalendarPreview']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/challenges': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          kind?: "review" | "litigationDirect" | "litigationAfterReview" | undefined
          stage?: "new" | "filed" | "accepted" | "decided" | "appealed" | "final" | "not_accepted" | undefined
          state?: "overdue" | "dueSoon" | "open" | "done" | undefined
          request?: string | undefined
          q?: string | undefined
          sort?: "due" | "newest" | "number" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['ChallengeListing'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: string
            kind: "review" | "litigationDirect" | "litigationAfterReview"
            caseNumber?: string | null | undefined
            standing: "respondent" | "coDefendant" | "reviewer"
            heardBy: string
            about: {
              kind: "requests" | "noReply"
              requestIds: (string)[]
            } | {
              kind: "elsewhere"
              words: string
            }
            follows?: string | null | undefined
            notes?: string | undefined
            filedOn?: string | undefined
            acceptedOn?: string | undefined
            servedOn?: string | undefined
            key: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              id: string
              href: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/challenges/figures': {
    get: {
      parameters: {
        query: {
          body: string
          year: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['ChallengeFigures']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/challenges/form': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              bodies: ({
                code: string
                name: string
              })[]
              kinds: ({
                value: string
                label: string
              })[]
              standings: ({
                value: string
                label: string
              })[]
              today: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/challenges/{body}/{id}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['ChallengeCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/challenges/{body}/{id}/acts': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            kind: "filed" | "accepted" | "not_accepted" | "served" | "procedure_set" | "answered" | "heard" | "extended" | "decided" | "appealed" | "appeal_decided" | "became_final" | "retried" | "duty_done"
            on: string
            procedure?: "ordinary" | "summary" | undefined
            days?: number | undefined
            by?: "body" | "other" | undefined
            ending?: "upheld" | "changed" | "remanded" | "withdrawn" | undefined
            result?: "reviewMaintained" | "reviewRequestRejected" | "reviewChanged" | "reviewRevoked" | "reviewPartlyRevoked" | "reviewUnlawful" | "reviewOrderedToPerform" | "reviewVoid" | "reviewRevokedWithoutEvidence" | "reviewTerminated" | "reviewMediated" | "reviewSettled" | "reviewApplicationDismissed" | "suitClaimsDismissed" | "suitRevoked" | "suitPartlyRevoked" | "suitOrderedToPerform" | "suitOrderedToPay" | "suitUnlawful" | "suitVoid" | "suitChanged" | "suitDismissed" | "suitWithdrawn" | "suitTransferred" | "suitClosed" | undefined
            receivedOn?: string | undefined
            until?: string | undefined
            ordered?: boolean | undefined
            procedureOnly?: boolean | undefined
            same?: boolean | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['ChallengeCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/check': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['AnnualReport']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosed': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          body?: string | undefined
          year?: number | undefined
          page?: number | undefined
          size?: number | undefined
          format?: "json" | "csv" | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['DisclosedEntry'])[]
            }
            'text/csv': string
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosed/{body}/{id}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosedEntry']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          request?: string | undefined
          stage?: "proposed" | "returned" | "approved" | "declined" | "public" | "withdrawn" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['DisclosureListing'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: string
            request: string
            reason: "sameInformation" | "suggested" | "own"
            others?: (string)[] | undefined
            title: string
            summary: string
            disclosed: string
            link?: string | null | undefined
            suggestion?: string | undefined
            acknowledged?: string | undefined
            key: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              id: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/form': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              bodies: ({
                code: string
                name: string
              })[]
              reasons: ({
                value: string
                label: string
                article: string
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/{body}/{id}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosureProposal']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/{body}/{id}/publication': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosureProposal']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/{body}/{id}/review': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            verdict: "approved" | "returned" | "declined"
            why: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosureProposal']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/{body}/{id}/revision': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            title: string
            summary: string
            disclosed: string
            link?: string | null | undefined
            suggestion?: string | undefined
            acknowledged?: string | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosureProposal']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/disclosures/{body}/{id}/withdrawal': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            why: string
            withTitle?: boolean | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['DisclosureProposal']
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/fonts': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['Font'])[]
              history: ({
                at: string
                by: string
                file: string
                family: string
              })[]
              mayAdd: boolean
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Font']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/inbox': {
    get: {
      parameters: {
        query?: {
          unread?: "0" | "1" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              unread: number
              items: (components['schemas']['InboxMessage'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/inbox/read': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              marked: number
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/inbox/{id}/read': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              marked: number
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/jobs': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              kinds: (components['schemas']['JobCount'])[]
              scanner: {
                ok: boolean
                words: string
              }
              messages: {
                waiting: number
                undelivered: number
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/jobs/runs': {
    get: {
      parameters: {
        query?: {
          state?: "waiting" | "running" | "failed" | "done" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['JobRun'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/jobs/{kind}/{id}/retry': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          kind: "deliver" | "sweep" | "redact" | "daily"
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/letters': {
    get: {
      parameters: {
        query: {
          waiting: "approve" | "secrecy" | "sign" | "deliver"
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                id: string
                href: string
                requestId: string
                requestNumber: string
                bodyCode: string
                bodyName: string
                kind: "reply" | "process"
                letter: string
                outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | null
                title: string
                to: string
                article: string | null
                stage: "draft" | "approve" | "secrecy" | "sign" | "deliver" | "done" | "void" | "dropped"
                stageLabel: string
                number: string | null
                date: string | null
                deliveredOn: string | null
                startedAt: string
                startedBy: string | null
                changedAt: string
                due: string | null
                may: boolean
                whyNot: string | null
              })[]
              counts: {
                approve: number
                secrecy: number
                sign: number
                deliver: number
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisation-words': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              levels: ({
                value: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local"
                label: string
              })[]
              kinds: ({
                value: "government" | "department" | "branch" | "authorised" | "publicUtility"
                label: string
                article: string
              })[]
              lines: ({
                value: "territorial" | "vertical" | "dual"
                label: string
              })[]
              rollUps: ({
                value: "include" | "exclude" | "dual"
                label: string
              })[]
              successions: ({
                value: "merge" | "split" | "abolish"
                label: string
              })[]
              facts: {
                [name: string]: string
              }
              contact: {
                [name: string]: string
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | undefined
          kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | undefined
          line?: "territorial" | "vertical" | "dual" | undefined
          region?: string | undefined
          parent?: string | undefined
          state?: "current" | "ended" | "all" | undefined
          on?: string | undefined
          sort?: "name" | "code" | "level" | "-name" | "-code" | "-level" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              on: string
              items: ({
                name: string
                region: string | null
                level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
                kind: "government" | "department" | "branch" | "authorised" | "publicUtility" | null
                line: "territorial" | "vertical" | "dual" | null
                parentCode: string | null
                superiorCode: string | null
                actsForCode: string | null
                actsInOwnName: boolean
                rollUp: "include" | "exclude" | "dual" | null
                creditCode: string | null
                divisionCode: string | null
                id: string
                code: string
                exists: boolean
                endedAfter: string | null
                parentName: string | null
                formerName: string | null
                remarks: number
                href: string
              })[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            code?: string | null | undefined
            from?: string | null | undefined
            facts: {
              name: string
              region?: string | null | undefined
              level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null | undefined
              kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | null | undefined
              line?: "territorial" | "vertical" | "dual" | null | undefined
              parentCode?: string | null | undefined
              superiorCode?: string | null | undefined
              actsForCode?: string | null | undefined
              actsInOwnName?: boolean | undefined
              rollUp?: "include" | "exclude" | "dual" | null | undefined
              creditCode?: string | null | undefined
              divisionCode?: string | null | undefined
            }
            contact?: {
              office?: string | null | undefined
              address?: string | null | undefined
              hours?: string | null | undefined
              telephone?: string | null | undefined
              fax?: string | null | undefined
              internet?: string | null | undefined
            } | undefined
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              code: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/export.csv': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | undefined
          kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | undefined
          line?: "territorial" | "vertical" | "dual" | undefined
          region?: string | undefined
          parent?: string | undefined
          state?: "current" | "ended" | "all" | undefined
          on?: string | undefined
          sort?: "name" | "code" | "level" | "-name" | "-code" | "-level" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'text/csv': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/export.xlsx': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | undefined
          kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | undefined
          line?: "territorial" | "vertical" | "dual" | undefined
          region?: string | undefined
          parent?: string | undefined
          state?: "current" | "ended" | "all" | undefined
          on?: string | undefined
          sort?: "name" | "code" | "level" | "-name" | "-code" | "-level" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/import': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
            asOf?: string | undefined
            token: string
            onlyGood?: "0" | "1" | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              counts: {
                added: number
                changed: number
                unchanged: number
                refused: number
              }
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/import/preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
            asOf?: string | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              token: string
              asOf: string
              counts: {
                added: number
                changed: number
                unchanged: number
                refused: number
              }
              problems: ({
                severity: "error" | "warning"
                sheet: string | null
                row: number | null
                column: string | null
                value: string | null
                message: string
              })[]
              rows: ({
                sheet: string | null
                row: number
                outcome: "added" | "changed" | "unchanged" | "refused"
                code: string
                name: string
                changes: ({
                  column: string
                  before: string
                  after: string
                })[]
                problems: ({
                  severity: "error" | "warning"
                  sheet: string | null
                  row: number | null
                  column: string | null
                  value: string | null
                  message: string
                })[]
              })[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/successions': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            kind: "merge" | "split" | "abolish"
            on: string
            predecessors: ({
              code: string
              version: number
            })[]
            successors: (string)[]
            carriedBy: string | null
            ends: boolean
            basis: string | null
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              code: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/{body}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Organisation']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/{body}/changes': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            version: number
            from: string | null
            correction?: boolean | undefined
            facts: {
              name?: string | undefined
              region?: string | null | undefined
              level?: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null | undefined
              kind?: "government" | "department" | "branch" | "authorised" | "publicUtility" | null | undefined
              line?: "territorial" | "vertical" | "dual" | null | undefined
              parentCode?: string | null | undefined
              superiorCode?: string | null | undefined
              actsForCode?: string | null | undefined
              actsInOwnName?: boolean | undefined
              rollUp?: "include" | "exclude" | "dual" | null | undefined
              creditCode?: string | null | undefined
              divisionCode?: string | null | undefined
            }
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              code: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/{body}/contact': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            version: number
            from: string | null
            correction?: boolean | undefined
            contact: {
              office?: string | null | undefined
              address?: string | null | undefined
              hours?: string | null | undefined
              telephone?: string | null | undefined
              fax?: string | null | undefined
              internet?: string | null | undefined
            }
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              code: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/organisations/{body}/successions/{id}': {
    delete: {
      parameters: {
        query: {
          version: number
        }
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              code: string
              href: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/outbox': {
    get: {
      parameters: {
        query?: {
          state?: "waiting" | "sending" | "sent" | "undelivered" | "dropped" | undefined
          channel?: "mail" | "sms" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['OutboxMessage'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/outbox/{body}/{id}/retry': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people': {
    get: {
      parameters: {
        query?: {
          q?: string | undefined
          body?: string | undefined
          state?: "active" | "closed" | undefined
          sort?: "name" | "account" | "created" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['Person'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            account: string
            name: string
            body: string
            mail?: string | null | undefined
            phone?: string | null | undefined
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              person: components['schemas']['Person']
              link: components['schemas']['WelcomeLink']
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              id: string
              account: string
              name: string
              bodyId: string
              bodyCode: string | null
              bodyName: string
              mail: string | null
              phone: string | null
              state: "active" | "closed"
              createdAt: string
              changedAt: string
              posts: (components['schemas']['Post'])[]
              hasPassword: boolean
              secondFactor: boolean
              pendingLink: string | null
              locked: boolean
              sessions: number
              may: {
                change: boolean
                link: boolean
                unlock: boolean
                endSessions: boolean
                dropSecondFactor: boolean
              }
              identity: string | null
              pastPosts: (components['schemas']['Post'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            name: string
            body: string
            mail?: string | null | undefined
            phone?: string | null | undefined
            state: "active" | "closed"
            changedAt: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Person']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}/identity': {
    put: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            subject: string | null
          }
        }
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}/link': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['WelcomeLink']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}/second-factor': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}/sessions': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/people/{id}/unlock': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/post-kinds': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                kind: "intake" | "handler" | "approver" | "secrecyReviewer" | "signer" | "officeHead" | "bodyHead" | "supervisor" | "systemAdmin" | "securityAdmin" | "auditAdmin"
                label: string
                duty: string
                administers: boolean
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/posts': {
    get: {
      parameters: {
        query: {
          body: string
          state?: "current" | "future" | "past" | undefined
          substitutes?: string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['Post'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            personId: string
            kind: "intake" | "handler" | "approver" | "secrecyReviewer" | "signer" | "officeHead" | "bodyHead" | "supervisor" | "systemAdmin" | "securityAdmin" | "auditAdmin"
            body: string
            fromDay?: string | undefined
            untilDay?: string | null | undefined
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Post']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/posts/{id}': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/public-answers': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: string
            words: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                title: string
                bodyName: string
                path: string
                about: string
              })[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          state?: "overdue" | "soon" | "receipt" | "running" | "waiting" | "urged" | "ended" | "unarchived" | "divided" | undefined
          handler?: "me" | "none" | "others" | string | undefined
          outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
          dueFrom?: string | undefined
          dueUntil?: string | undefined
          q?: string | undefined
          sort?: "due" | "arrived" | "number" | undefined
          page?: number | undefined
          size?: number | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              total: number
              page: number
              size: number
              items: (components['schemas']['RequestListing'])[]
              outcomes: ({
                value: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding"
                label: string
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: string
            channel: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral"
            arrivedOn: string
            settledOn?: string | undefined
            subject: string
            applicants: ({
              kind: "naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other"
              idKind?: "citizenId" | "residencePermit" | "mainlandPass" | "permanentResident" | "passport" | "creditCode" | null | undefined
              fields: {
                name?: string | undefined
                idNumber?: string | undefined
                contactName?: string | undefined
                phone?: string | undefined
                email?: string | undefined
                address?: string | undefined
                agentName?: string | undefined
                agentIdNumber?: string | undefined
                agentPhone?: string | undefined
                wanted?: string | undefined
                help?: string | undefined
              }
            })[]
            forwarded?: {
              from: string
              on: string
            } | undefined
            elsewhere?: string | undefined
            key: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              id: string
              number: string
              href: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/board': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
          handler?: "me" | "none" | "others" | string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestBoard']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/bulk': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            items: ({
              body: string
              id: string
              after: number
            })[]
            act: {
              on: string
              days?: number | undefined
              receivedOn?: string | undefined
              until?: string | undefined
              party?: string | undefined
              outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
              means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
              answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
              kind: "signed" | "confirmed" | "contact_lost" | "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "reopened" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated" | "noted" | "searched" | "archived" | "assigned"
              to?: string | undefined
              words?: {
                [name: string]: string
              } | undefined
            }
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                id: string
                bodyCode: string
                number: string | null
                subject: string | null
                href: string
                ok: boolean
                message: string
                due: string | null
                after: number
              })[]
              done: number
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/bulk/preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            items: ({
              body: string
              id: string
            })[]
            act: {
              on: string
              days?: number | undefined
              receivedOn?: string | undefined
              until?: string | undefined
              party?: string | undefined
              outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
              means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
              answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
              kind: "signed" | "confirmed" | "contact_lost" | "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "reopened" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated" | "noted" | "searched" | "archived" | "assigned"
              to?: string | undefined
              words?: {
                [name: string]: string
              } | undefined
            }
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                id: string
                bodyCode: string
                number: string | null
                subject: string | null
                href: string
                ok: boolean
                message: string
                due: string | null
                after: number
              })[]
              done: number
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/export.csv': {
    get: {
      parameters: {
        query: {
          body: string
          year?: number | undefined
          reason?: "contact" | "identity" | "delivery" | "repeat" | "challenge" | "inspection" | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'text/csv': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/export.json': {
    get: {
      parameters: {
        query: {
          body: string
          year?: number | undefined
          reason?: "contact" | "identity" | "delivery" | "repeat" | "challenge" | "inspection" | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/export.xlsx': {
    get: {
      parameters: {
        query: {
          body: string
          year?: number | undefined
          reason?: "contact" | "identity" | "delivery" | "repeat" | "challenge" | "inspection" | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/figures': {
    get: {
      parameters: {
        query: {
          body: string
          year: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestFigures']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/files': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              bodies: ({
                code: string
                name: string
                imports: boolean
                reveals: boolean
              })[]
              reasons: ({
                value: "contact" | "identity" | "delivery" | "repeat" | "challenge" | "inspection"
                label: string
              })[]
              today: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/form': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              bodies: ({
                code: string
                name: string
              })[]
              channels: ({
                value: string
                label: string
                told?: string | undefined
                article: string
                settles: "submission" | "signature" | "confirmation"
              })[]
              applicantKinds: ({
                value: string
                label: string
                told?: string | undefined
              })[]
              idKinds: ({
                value: string
                label: string
                told?: string | undefined
              })[]
              today: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/imports': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
            body: string
            mapping?: string | undefined
            order: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              added: number
              present: number
              left: number
              refused: number
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/imports/preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
            body: string
            mapping?: string | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              token: string
              counts: {
                added: number
                present: number
                refused: number
              }
              columns: ({
                name: string
                field: "number" | "arrivedOn" | "receivedOn" | "channel" | "applicantKind" | "name" | "idKind" | "idNumber" | "phone" | "email" | "address" | "contactName" | "subject" | "correctionAskedOn" | "correctionReceivedOn" | "thirdPartyAskedOn" | "thirdPartyAnsweredOn" | "extendedOn" | "extendedDays" | "endedOn" | "outcome" | "outcomeDetail" | "letterNumber" | "acts" | "partOf" | "due" | "state" | "cell" | "findings" | "whyRefused" | "counter" | null
                by: "header" | "perhaps" | "clerk" | "unknown"
              })[]
              fields: ({
                value: "number" | "arrivedOn" | "receivedOn" | "channel" | "applicantKind" | "name" | "idKind" | "idNumber" | "phone" | "email" | "address" | "contactName" | "subject" | "correctionAskedOn" | "correctionReceivedOn" | "thirdPartyAskedOn" | "thirdPartyAnsweredOn" | "extendedOn" | "extendedDays" | "endedOn" | "outcome" | "outcomeDetail" | "letterNumber" | "acts" | "partOf" | "due" | "state" | "cell" | "findings" | "whyRefused" | "counter"
                label: string
              })[]
              unclear: ({
                field: "channel" | "applicantKind" | "outcome"
                label: string
                word: string
                rows: number
              })[]
              choices: {
                channel: ({
                  value: string
                  label: string
                })[]
                applicantKind: ({
                  value: string
                  label: string
                })[]
                outcome: ({
                  value: string
                  label: string
                })[]
              }
              problems: ({
                severity: "error" | "warning"
                sheet: string | null
                row: number | null
                column: string | null
                value: string | null
                message: string
              })[]
              rows: ({
                sheet: string | null
                row: number
                outcome: "added" | "present" | "refused"
                number: string | null
                applicants: string | null
                receivedOn: string | null
                subject: string | null
                endedOn: string | null
                outcomeTitle: string | null
                problems: ({
                  severity: "error" | "warning"
                  sheet: string | null
                  row: number | null
                  column: string | null
                  value: string | null
                  message: string
                })[]
              })[]
              outcomes: ({
                title: string
                count: number
              })[]
              years: ({
                year: number
                columns: ({
                  key: string
                  label: string
                })[]
                rows: ({
                  key: string
                  label: string
                  cells: ({
                    figure: number
                    published: number | null
                    differs: boolean
                  })[]
                })[]
                published: boolean
                differences: number
              })[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/imports/refused.xlsx': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'multipart/form-data': {
            file: string
            body: string
            mapping?: string | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/month': {
    get: {
      parameters: {
        query: {
          month: string
          body?: string | undefined
          handler?: "me" | "none" | "others" | string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestMonth']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/overview': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestOverview']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/past-retention': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                requestId: string
                number: string
                bodyCode: string | null
                bodyName: string
                href: string
                endedOn: string
                retention: string
                years: number
                since: string
              })[]
              periods: ({
                bodyCode: string | null
                bodyName: string
                periods: ({
                  label: string
                  years: number
                })[]
              })[]
              evidence: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/repeats-preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            body: string
            subject: string
            arrivedOn?: string | undefined
            applicants: ({
              kind: "naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other"
              idKind?: "citizenId" | "residencePermit" | "mainlandPass" | "permanentResident" | "passport" | "creditCode" | null | undefined
              fields: {
                name?: string | undefined
                idNumber?: string | undefined
                phone?: string | undefined
              }
            })[]
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              earlier: ({
                id: string
                number: string
                href: string
                subject: string
                arrivedOn: string
                similarity: number
                answeredOn: string | null
                likely: boolean
                reasons: (string)[]
              })[]
              frequency: {
                month: number
                year: number
                months: ({
                  month: string
                  count: number
                })[]
                over: boolean
                words: string
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/acts': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            kind: "signed" | "confirmed" | "contact_lost" | "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "reopened" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated" | "helper_added" | "helper_removed" | "noted" | "searched" | "corrected" | "archived"
            on: string
            days?: number | undefined
            receivedOn?: string | undefined
            until?: string | undefined
            party?: string | undefined
            outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
            means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
            answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
            to?: string | undefined
            corrects?: number | undefined
            instead?: {
              on: string
              days?: number | undefined
              receivedOn?: string | undefined
              until?: string | undefined
              party?: string | undefined
              outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
              means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
              answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
            } | null | undefined
            words?: {
              [name: string]: string
            } | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/applicants/{applicant}/reveal': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          applicant: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            reason: "contact" | "identity" | "delivery" | "repeat" | "challenge" | "inspection"
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              fields: {
                name?: string | undefined
                idNumber?: string | undefined
                contactName?: string | undefined
                phone?: string | undefined
                email?: string | undefined
                address?: string | undefined
                agentName?: string | undefined
                agentIdNumber?: string | undefined
                agentPhone?: string | undefined
                wanted?: string | undefined
                help?: string | undefined
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/archive-list.xlsx': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/assignment': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            to: string
            text?: string | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/disposal': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              applicants: number
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/division': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            on: string
            parts: ({
              subject: string
            })[]
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/files': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              files: (components['schemas']['CaseFileItem'])[]
              scanner: {
                configured: boolean
                words: string
              }
              purposes: ({
                value: "application" | "identity" | "authorisation" | "correction" | "information" | "search" | "opinion" | "delivery" | "supplement"
                label: string
              })[]
              most: {
                bytes: number
                files: number
              }
              may: {
                open: boolean
                add: boolean
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              files: (components['schemas']['CaseFileItem'])[]
              scanner: {
                configured: boolean
                words: string
              }
              purposes: ({
                value: "application" | "identity" | "authorisation" | "correction" | "information" | "search" | "opinion" | "delivery" | "supplement"
                label: string
              })[]
              most: {
                bytes: number
                files: number
              }
              may: {
                open: boolean
                add: boolean
              }
              added: string
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        507: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/files/{file}/content': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          file: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/octet-stream': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['LetterListing'])[]
              choices: ({
                outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | null
                letter: string
                title: string
                outcomeTitle: string | null
                group: string
                to: string
                article: string | null
                when: string
                row: string | null
                remedy: string | null
                may: boolean
                whyNot: string | null
              })[]
              may: {
                draft: boolean
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
            letter?: string | undefined
            values?: {
              [name: string]: string
            } | undefined
            means?: "direct" | "entrusted" | "post" | "electronic" | null | undefined
            attachments?: ({
              name: string
              carrier: string
              pages: number | null
              fileId?: string | null | undefined
            })[] | undefined
            redactionIds?: (string)[] | undefined
            key: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            values: {
              [name: string]: string
            }
            edits: ({
              part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature"
              paragraph: number
              text: string
            })[]
            means: "direct" | "entrusted" | "post" | "electronic" | null
            attachments: ({
              name: string
              carrier: string
              pages: number | null
              fileId?: string | null | undefined
            })[]
            redactionIds: (string)[]
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/acknowledgement': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            signedOn: string
            proof: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/approval': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            decision: "pass" | "return"
            reason?: string | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/delivery': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            means: "direct" | "entrusted" | "post" | "electronic"
            sentOn: string
            signedOn?: string | undefined
            proof: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/document.docx': {
    get: {
      parameters: {
        query?: {
          disposition?: "inline" | "attachment" | undefined
        }
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/document.pdf': {
    get: {
      parameters: {
        query?: {
          disposition?: "inline" | "attachment" | undefined
        }
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/pdf': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/dropping': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            reason: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/finish': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/preview': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            values: {
              [name: string]: string
            }
            edits: ({
              part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature"
              paragraph: number
              text: string
            })[]
            means: "direct" | "entrusted" | "post" | "electronic" | null
            attachments: ({
              name: string
              carrier: string
              pages: number | null
              fileId?: string | null | undefined
            })[]
            redactionIds: (string)[]
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['LetterPreview']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/secrecy-review': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            decision: "pass" | "return"
            reason?: string | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/signature': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            decision: "pass" | "return"
            reason?: string | undefined
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/submission': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/letters/{letter}/voiding': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          letter: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            reason: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseLetter']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              number: string
              files: ({
                id: string
                name: string
                typeLabel: string
                purposeLabel: string
                notNow: string | null
              })[]
              items: ({
                id: string
                href: string
                fileId: string
                fileName: string
                state: "marking" | "releasing" | "refused" | "released"
                stateWords: string
                startedAt: string
                startedBy: string | null
                follows: string | null
                followedBy: string | null
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            file: string
            follows?: string | undefined
            key: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              id: string
              href: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseRedaction']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/findings': {
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RedactionFindings']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/marks': {
    put: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
            marks: ({
              page: number
              left: number
              top: number
              right: number
              bottom: number
              kind: "rectangle"
              reason: "stateSecret" | "lawForbids" | "securityStability" | "tradeSecret" | "privacy" | "internalAffairs" | "processInfo" | "enforcementFile" | "notGovernmentInformation" | null
            } | {
              kind: "term"
              term: string
              reason: "stateSecret" | "lawForbids" | "securityStability" | "tradeSecret" | "privacy" | "internalAffairs" | "processInfo" | "enforcementFile" | "notGovernmentInformation" | null
            })[]
            options: {
              strip: boolean
              asPictures: boolean
            }
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseRedaction']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/openings': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/pages/{page}': {
    get: {
      parameters: {
        query?: {
          width?: number | undefined
        }
        header?: never
        path: {
          body: string
          id: string
          redaction: string
          page: number
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'image/png': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/release': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseRedaction']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/search': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            terms: (string)[]
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              found: ({
                term: string
                places: (({
                  page: number
                  left: number
                  top: number
                  right: number
                  bottom: number
                })[])[]
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/redactions/{redaction}/stop': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
          redaction: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['CaseRedaction']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        410: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/requests/{body}/{id}/urgings': {
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          body: string
          id: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            text: string
            after: number
            key: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['RequestCase']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/search': {
    get: {
      parameters: {
        query: {
          q: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['SearchHit'])[]
            }
          }
        }
        400: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            account: string
            password: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['SignInStep']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Session']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/all': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: ({
                id: string
                startedAt: string
                lastSeenAt: string
                address: string | null
                browser: string | null
                current: boolean
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/all/{id}': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/link': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            token: string
            password: string
            account?: string | undefined
            name?: string | undefined
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['SignInStep']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/link/look': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            token: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              purpose: "first-administrator" | "new-person" | "reset"
              person?: {
                name: string
                account: string
              } | undefined
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/password': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            current: string
            next: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['SignInStep']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/second-factor': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            code: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['SignInStep']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    delete: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/second-factor/enrolment': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              secret: string
              uri: string
              qr: {
                size: number
                path: string
              }
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/second-factor/enrolment/confirm': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            code: string
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              step: "second-factor" | "change-password" | "enrol-second-factor" | "done"
              recoveryCodes: (string)[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        503: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/second-factor/recovery-codes': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              recoveryCodes: (string)[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        429: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/tokens': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['PersonalToken'])[]
              acts: ({
                act: "own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "request.assign" | "request.urge" | "register.import" | "register.export" | "challenge.view" | "challenge.register" | "challenge.record" | "disclosure.propose" | "disclosure.publish" | "disclosure.withdraw" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "draft.void" | "letter.view" | "letter.open" | "applicant.reveal" | "case-file.open" | "case-file.add" | "applicant.dispose"
                label: string
              })[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            name: string
            acts: ("own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "request.assign" | "request.urge" | "register.import" | "register.export" | "challenge.view" | "challenge.register" | "challenge.record" | "disclosure.propose" | "disclosure.publish" | "disclosure.withdraw" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "draft.void" | "letter.view" | "letter.open" | "applicant.reveal" | "case-file.open" | "case-file.add" | "applicant.dispose")[]
            days: number
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              text: string
              token: components['schemas']['PersonalToken']
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/tokens/{id}': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/session/ways': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              oidc: {
                label: string
                href: string
              } | null
            }
          }
        }
      }
    }
  }
  '/api/v1/settings': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
        }
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              body: {
                code: string | null
                name: string
              }
              groups: ({
                key: "clock" | "counting" | "calendar" | "numbering" | "intake" | "drafting" | "remedy" | "letters" | "reminders" | "mail" | "retention" | "policy" | "audit"
                label: string
              })[]
              items: (components['schemas']['Setting'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/settings/{key}': {
    get: {
      parameters: {
        query?: {
          body?: string | undefined
        }
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              key: string
              group: "clock" | "counting" | "calendar" | "numbering" | "intake" | "drafting" | "remedy" | "letters" | "reminders" | "mail" | "retention" | "policy" | "audit"
              label: string
              told: string
              article: string | null
              where: "body" | "platform"
              form: {
                kind: "integer" | "flag" | "choice" | "choices" | "text" | "number-template" | "integers" | "month-days" | "notices" | "local-changes" | "letter-template"
                min?: number | undefined
                max?: number | undefined
                unit?: string | undefined
                on?: string | undefined
                off?: string | undefined
                options?: {
                  [name: string]: string
                } | undefined
                longest?: number | undefined
                pattern?: string | undefined
                example?: string | undefined
              }
              value: unknown
              shown: string
              origin: {
                kind: "own" | "above" | "platform" | "fallback"
                words: string
                bodyCode: string | null
                bodyName: string | null
                fromDay: string | null
              }
              evidence: {
                mark: "V" | "P" | "M" | "C"
                words: string
              } | null
              version: number
              planned: string | null
              mayChange: boolean
              body: {
                code: string | null
                name: string
              }
              history: (components['schemas']['SettingVersion'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    put: {
      parameters: {
        query?: {
          body?: string | undefined
        }
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            value?: unknown | undefined
            fromDay: string
            reason: string
            seen: number
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              key: string
              group: "clock" | "counting" | "calendar" | "numbering" | "intake" | "drafting" | "remedy" | "letters" | "reminders" | "mail" | "retention" | "policy" | "audit"
              label: string
              told: string
              article: string | null
              where: "body" | "platform"
              form: {
                kind: "integer" | "flag" | "choice" | "choices" | "text" | "number-template" | "integers" | "month-days" | "notices" | "local-changes" | "letter-template"
                min?: number | undefined
                max?: number | undefined
                unit?: string | undefined
                on?: string | undefined
                off?: string | undefined
                options?: {
                  [name: string]: string
                } | undefined
                longest?: number | undefined
                pattern?: string | undefined
                example?: string | undefined
              }
              value: unknown
              shown: string
              origin: {
                kind: "own" | "above" | "platform" | "fallback"
                words: string
                bodyCode: string | null
                bodyName: string | null
                fromDay: string | null
              }
              evidence: {
                mark: "V" | "P" | "M" | "C"
                words: string
              } | null
              version: number
              planned: string | null
              mayChange: boolean
              body: {
                code: string | null
                name: string
              }
              history: (components['schemas']['SettingVersion'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/settings/{key}/check': {
    post: {
      parameters: {
        query?: {
          body?: string | undefined
        }
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            value?: unknown | undefined
            fromDay: string
            reason: string
            seen: number
          }
        }
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              shown: string
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/settings/{key}/template': {
    put: {
      parameters: {
        query?: {
          body?: string | undefined
        }
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              key: string
              group: "clock" | "counting" | "calendar" | "numbering" | "intake" | "drafting" | "remedy" | "letters" | "reminders" | "mail" | "retention" | "policy" | "audit"
              label: string
              told: string
              article: string | null
              where: "body" | "platform"
              form: {
                kind: "integer" | "flag" | "choice" | "choices" | "text" | "number-template" | "integers" | "month-days" | "notices" | "local-changes" | "letter-template"
                min?: number | undefined
                max?: number | undefined
                unit?: string | undefined
                on?: string | undefined
                off?: string | undefined
                options?: {
                  [name: string]: string
                } | undefined
                longest?: number | undefined
                pattern?: string | undefined
                example?: string | undefined
              }
              value: unknown
              shown: string
              origin: {
                kind: "own" | "above" | "platform" | "fallback"
                words: string
                bodyCode: string | null
                bodyName: string | null
                fromDay: string | null
              }
              evidence: {
                mark: "V" | "P" | "M" | "C"
                words: string
              } | null
              version: number
              planned: string | null
              mayChange: boolean
              body: {
                code: string | null
                name: string
              }
              history: (components['schemas']['SettingVersion'])[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        413: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        415: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
    get: {
      parameters: {
        query: {
          body?: string | undefined
          version: number
        }
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': unknown
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/substitutions': {
    post: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: {
        content: {
          'application/json': {
            postId: string
            personId: string
            fromDay?: string | undefined
            untilDay: string
          }
        }
      }
      responses: {
        201: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': components['schemas']['Post']
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/substitutions/{id}': {
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      responses: {
        204: {
          headers: { [name: string]: unknown }
          content?: never
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        403: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        404: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        409: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
        422: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
  '/api/v1/todo': {
    get: {
      parameters: {
        query?: never
        header?: never
        path?: never
        cookie?: never
      }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            'application/json': {
              items: (components['schemas']['TodoItem'])[]
              notices: (string)[]
            }
          }
        }
        401: {
          headers: { [name: string]: unknown }
          content: {
            'application/problem+json': components['schemas']['Problem']
          }
        }
      }
    }
  }
}

export interface components {
  schemas: {
    AnnualReport: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number | undefined
      } | undefined
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[] | undefined
          carriedOver?: (number | null)[] | undefined
          granted?: (number | null)[] | undefined
          partiallyGranted?: (number | null)[] | undefined
          deniedStateSecret?: (number | null)[] | undefined
          deniedLawForbids?: (number | null)[] | undefined
          deniedSecurityStability?: (number | null)[] | undefined
          deniedThirdParty?: (number | null)[] | undefined
          deniedInternalAffairs?: (number | null)[] | undefined
          deniedProcessInfo?: (number | null)[] | undefined
          deniedEnforcementFile?: (number | null)[] | undefined
          deniedAdminQuery?: (number | null)[] | undefined
          unableNotHeld?: (number | null)[] | undefined
          unableNeedsCreation?: (number | null)[] | undefined
          unableUnclear?: (number | null)[] | undefined
          notProcessedPetition?: (number | null)[] | undefined
          notProcessedRepeat?: (number | null)[] | undefined
          notProcessedPublication?: (number | null)[] | undefined
          notProcessedExcessive?: (number | null)[] | undefined
          notProcessedReconfirm?: (number | null)[] | undefined
          otherNoCorrection?: (number | null)[] | undefined
          otherFeeUnpaid?: (number | null)[] | undefined
          otherOther?: (number | null)[] | undefined
          otherHandling?: (number | null)[] | undefined
          resultTotal?: (number | null)[] | undefined
          carriedForward?: (number | null)[] | undefined
        }
      }
      table4: {
        review?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
        litigationDirect?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
        litigationAfterReview?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string | undefined
          candidates?: ((number | null)[])[] | undefined
          place?: {
            page?: number | undefined
            box?: [number, number, number, number] | undefined
            line?: number | undefined
            table?: number | undefined
            row?: number | undefined
            column?: number | undefined
            sheet?: string | undefined
          } | undefined
        }
      }
      findings: ({
        code: string
        rule?: string | undefined
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string | undefined
        expected?: unknown | undefined
        printed?: unknown | undefined
        message: string
        article?: string | undefined
        fingerprint: string
      })[]
    }
    AnnualReportListing: {
      bodyCode: string
      bodyName: string
      region: string | null
      level: string | null
      year: number
      version: number
      edition: "2019" | "2021"
      format: "txt" | "md" | "html" | "docx" | "pdf" | "json" | null
      errors: number
      warnings: number
      infos: number
      newReceived: number | null
      keptAt: string
      href: string
    }
    AuditAnchor: {
      day: string
      number: number
      madeAt: string
      algorithm: string
      keptIn: (string)[]
      chains: number
      hash: string
      previous: string
    }
    AuditEntry: {
      body: {
        code: string
        name: string
      }
      number: number
      at: string
      person: {
        id: string
        name: string
      } | null
      post: {
        id: string
        kind: string
        label: string
      } | null
      act: string
      actLabel: string
      subject: {
        kind: string
        kindLabel: string
        id: string
      }
      outcome: string
      outcomeLabel: string
      address: string | null
    }
    AuditVerdict: {
      whole: boolean
      finished: boolean
      next: {
        body: string
        number: number
      } | null
      chains: number
      entries: number
      breakCount: number
      conclusion: string
      breaks: ({
        kind: string
        body: {
          code: string
          name: string
        } | null
        number: number | null
        told: string
      })[]
      proof: (string)[]
    }
    Body: {
      code: string
      name: string
      region: string | null
      level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
      kind: "government" | "department" | "branch" | "authorised" | "publicUtility" | null
      parentCode: string | null
      exists: boolean
      endedAfter: string | null
      href: string
    }
    BodyInFull: {
      code: string
      name: string
      region: string | null
      level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
      kind: "government" | "department" | "branch" | "authorised" | "publicUtility" | null
      parentCode: string | null
      exists: boolean
      endedAfter: string | null
      href: string
      creditCode: string | null
      parent: {
        code: string
        name: string
      } | null
      supervisors: ({
        code: string
        name: string
      })[]
      contact: {
        office: string | null
        address: string | null
        hours: string | null
        telephone: string | null
        fax: string | null
        internet: string | null
      } | null
      formerNames: ({
        name: string
        from: string | null
        until: string | null
      })[]
      history: ({
        on: string | null
        text: string
        other: {
          code: string
          name: string
        } | null
      })[]
      answering: {
        code: string
        name: string
      } | null
    }
    CalendarPreview: {
      title: string
      days: ({
        day: string
        before: {
          working: boolean
          kind: string
          name?: string | undefined
          provisional: boolean
        }
        after: {
          working: boolean
          kind: string
          name?: string | undefined
          provisional: boolean
        }
      })[]
      moved: ({
        number: string
        bodyName: string
        href: string | null
        before: string | null
        after: string | null
        provisional: boolean
        ended: boolean
        appears: ({
          code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DECISION_LIMIT_STANDS" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
          severity: "error" | "warning" | "info"
          message: string
          article: string
          on: string
        })[]
        vanishes: ({
          code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DECISION_LIMIT_STANDS" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
          severity: "error" | "warning" | "info"
          message: string
          article: string
          on: string
        })[]
      })[]
      settled: number
      looked: number
      fingerprint: string
    }
    CaseFileItem: {
      id: string
      name: string
      origin: "applicant" | "staff" | "letter" | "release"
      originLabel: string
      purpose: "application" | "identity" | "authorisation" | "supplement" | "correction" | "information" | "search" | "opinion" | "delivery" | "letter" | "release"
      purposeLabel: string
      fileType: "pdf" | "png" | "jpeg" | "docx" | "ofd" | "txt" | "xlsx" | "pptx" | "office97" | "tiff"
      typeLabel: string
      bytes: number
      addedAt: string
      by: string | null
      typed: boolean
      scan: {
        state: "clean" | "infected" | "not-scanned"
        words: string
        warning: string | null
      }
      closed: string | null
      href: string
    }
    CaseLetter: {
      id: string
      href: string
      requestId: string
      requestNumber: string
      bodyCode: string
      bodyName: string
      kind: "reply" | "process"
      letter: string
      outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | null
      title: string
      to: string
      article: string | null
      stage: "draft" | "approve" | "secrecy" | "sign" | "deliver" | "done" | "void" | "dropped"
      stageLabel: string
      number: string | null
      date: string | null
      deliveredOn: string | null
      startedAt: string
      startedBy: string | null
      changedAt: string
      due: string | null
      decides: string
      content: {
        values: {
          [name: string]: string
        }
        edits: ({
          part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature"
          paragraph: number
          text: string
        })[]
        means: "direct" | "entrusted" | "post" | "electronic" | null
        attachments: ({
          name: string
          carrier: string
          pages: number | null
          fileId: string | null
        })[]
        redactionIds: (string)[]
      }
      groups: ({
        key: string
        title: string
        article: string | null
        ways: ((string)[])[]
        fields: ({
          name: string
          label: string
          kind: "text" | "day" | "number" | "choice"
          long: boolean
          options: (string)[]
          optional: boolean
          bySystem: boolean
        })[]
      })[]
      means: ({
        value: string
        label: string
        told?: string | undefined
        article: string
        may: boolean
        whyNot: string | null
      })[]
      releases: ({
        id: string
        fileId: string
        copyId: string
        releasedAt: string
        replaced: boolean
      })[]
      parts: ({
        part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature"
        title: string
        paragraphs: ({
          text: string
          from: "rule" | "file" | "clerk"
          edit: "none" | "mask" | "free"
          articles: string | null
        })[]
        mayAdd: boolean
      })[]
      form: ({
        label: string
        text: string
      })[] | null
      slip: {
        title: string
        rows: ({
          label: string
          text: string
        })[]
      } | null
      problems: ({
        code: string
        severity: "error" | "warning"
        name: string
        part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature" | null
        partTitle: string | null
        message: string
        article: string | null
      })[]
      needs: ({
        need: "approve" | "secrecy" | "sign"
        label: string
        done: boolean
      })[]
      steps: ({
        sequence: number
        kind: "drafted" | "revised" | "submitted" | "approved" | "secrecy_passed" | "returned" | "signed" | "delivered" | "acknowledged" | "voided" | "dropped"
        title: string
        stage: "draft" | "approve" | "secrecy" | "sign" | "deliver" | "done" | "void" | "dropped"
        on: string
        at: string
        by: string | null
        facts: ({
          label: string
          text: string
        })[]
        reason: string | null
      })[]
      next: ({
        step: "revise" | "submit" | "finish" | "approve" | "approveReturn" | "secrecy" | "secrecyReturn" | "sign" | "signReturn" | "deliver" | "acknowledge" | "void" | "drop"
        label: string
        may: boolean
        whyNot: string | null
      })[]
      documents: ({
        format: "docx" | "pdf"
        href: string
        bytes: number | null
      })[]
      fixed: boolean
      ownTemplate: boolean
      after: number
    }
    CaseRedaction: {
      id: string
      href: string
      fileId: string
      fileName: string
      state: "marking" | "releasing" | "refused" | "released"
      stateWords: string
      startedAt: string
      startedBy: string | null
      follows: string | null
      followedBy: string | null
      number: string
      format: string
      sheets: ({
        width: number
        height: number
      })[]
      steps: ({
        sequence: number
        kind: "marked" | "asked" | "stopped" | "released" | "refused"
        title: string
        at: string
        by: string | null
      })[]
      marks: ({
        page: number
        left: number
        top: number
        right: number
        bottom: number
        kind: "rectangle"
        reason: "stateSecret" | "lawForbids" | "securityStability" | "tradeSecret" | "privacy" | "internalAffairs" | "processInfo" | "enforcementFile" | "notGovernmentInformation" | null
      } | {
        kind: "term"
        term: string
        reason: "stateSecret" | "lawForbids" | "securityStability" | "tradeSecret" | "privacy" | "internalAffairs" | "processInfo" | "enforcementFile" | "notGovernmentInformation" | null
      })[]
      options: {
        strip: boolean
        asPictures: boolean
      }
      reasons: ({
        value: "stateSecret" | "lawForbids" | "securityStability" | "tradeSecret" | "privacy" | "internalAffairs" | "processInfo" | "enforcementFile" | "notGovernmentInformation"
        label: string
      })[]
      refusing: {
        message: string
        marks: (number)[]
        places: (string)[]
      } | null
      release: {
        copyId: string
        copyHref: string
        at: string
        sha256: string
        pages: number
        marks: ({
          mark: number
          kind: "rectangle" | "term"
          reasonWords: string
          hits: number
          pages: (number)[]
        })[]
        pictures: (string)[]
        stripped: (string)[]
        looked: string
        sentence: string
      } | null
    }
    ChallengeCase: {
      id: string
      title: string
      bodyCode: string
      bodyName: string
      kind: "review" | "litigationDirect" | "litigationAfterReview"
      kindLabel: string
      caseNumber: string | null
      standingLabel: string
      heardBy: string
      about: {
        label: string
        words: string | null
        requests: ({
          id: string
          number: string
          href: string
        })[]
      }
      notes: string
      registeredAt: string
      registeredBy: string | null
      stage: "new" | "filed" | "accepted" | "decided" | "appealed" | "final" | "not_accepted"
      stageWords: string
      state: "overdue" | "dueSoon" | "open" | "done"
      word: string
      owed: string | null
      due: string | null
      daysLeft: number | null
      provisional: boolean
      limits: ({
        title: string
        lastDay: string
        provisional: boolean
        article: string
      })[]
      result: {
        title: string
        on: string
        article: string
        column: string
        final: boolean
      } | null
      duty: {
        title: string
        words: string
        article: string
        from: string
        lastDay: string | null
        doneOn: string | null
        state: "open" | "overdue" | "done"
      } | null
      acts: ({
        sequence: number
        kind: string
        title: string
        on: string
        facts: (string)[]
        recordedAt: string
        by: string | null
      })[]
      next: ({
        kind: string
        title: string
        by: "body" | "reviewer" | "court" | "either"
        byWords: string
        article: string
        lastDay: string | null
        provisional: boolean
        recordable: boolean
        items: ("procedure" | "days" | "result" | "receivedOn" | "ordered" | "until" | "procedureOnly" | "by" | "ending" | "same")[]
      })[]
      findings: ({
        code: string
        severity: "error" | "warning" | "info"
        message: string
        article: string
      })[]
      links: ({
        id: string
        href: string
        title: string
        kindLabel: string
      })[]
      choices: {
        results: ({
          value: string
          label: string
        })[]
        endings: ({
          value: string
          label: string
        })[]
      }
      may: {
        record: boolean
        register: boolean
      }
    }
    ChallengeFigures: {
      bodyCode: string
      bodyName: string
      year: number
      edition: string
      provisional: boolean
      columns: ({
        key: "upheld" | "corrected" | "other" | "pending" | "total"
        label: string
      })[]
      groups: ({
        key: "review" | "litigationDirect" | "litigationAfterReview"
        label: string
        cells: ({
          path: string
          key: "upheld" | "corrected" | "other" | "pending" | "total"
          figure: number
          cases: ({
            id: string
            href: string
            title: string
            kindLabel: string
          })[]
        })[]
      })[]
      leftOut: ({
        id: string
        href: string
        title: string
        kindLabel: string
        why: "not_begun" | "not_accepted" | "other_standing" | "unlawful_course"
        words: string
      })[]
      readings: (string)[]
    }
    ChallengeListing: {
      id: string
      href: string
      title: string
      kind: "review" | "litigationDirect" | "litigationAfterReview"
      kindLabel: string
      heardBy: string
      bodyCode: string | null
      bodyName: string
      stage: "new" | "filed" | "accepted" | "decided" | "appealed" | "final" | "not_accepted"
      stageWords: string
      state: "overdue" | "dueSoon" | "open" | "done"
      word: string
      owed: string | null
      due: string | null
      daysLeft: number | null
      provisional: boolean
      errors: number
    }
    Deadline: {
      due: string | null
      provisional: boolean
      state: "running" | "paused" | "awaiting_correction" | "awaiting_payment" | "overdue" | "ended"
      daysLeft: number | null
      ledger: ({
        from: string
        to: string
        kind: "day_zero" | "counted" | "make_up" | "weekend" | "holiday" | "local_rest" | "paused" | "superseded" | "waiting" | "closed" | "overdue"
        workingDays: number
        notCounted: number
        why: string
        article: string
        name?: string | undefined
        source?: string | undefined
        note?: string | undefined
        provisional: boolean
      })[]
      next: ({
        act: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "reopened" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
        title: string
        by: "body" | "applicant" | "other"
        firstDay?: string | undefined
        lastDay: string | null
        article: string
        provisional: boolean
      })[]
      findings: ({
        code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DECISION_LIMIT_STANDS" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
        severity: "error" | "warning" | "info"
        message: string
        article: string
        on: string
      })[]
    }
    DisclosedEntry: {
      bodyCode: string | null
      bodyName: string
      id: string
      title: string
      summary: string
      disclosed: string
      answeredOn: string
      outcome: "alreadyPublic" | "provided" | "partlyProvided"
      outcomeTitle: string
      link: string | null
      publishedOn: string
      withdrawn: {
        on: string
        reason: string
      } | null
      href: string
      page: string
    }
    DisclosureListing: {
      id: string
      href: string
      title: string | null
      reason: "sameInformation" | "suggested" | "own"
      reasonLabel: string
      bodyCode: string | null
      bodyName: string
      stage: "proposed" | "returned" | "approved" | "declined" | "public" | "withdrawn"
      stageWords: string
      answeredOn: string
      outcomeTitle: string
      since: string
    }
    DisclosureProposal: {
      id: string
      href: string
      title: string | null
      reason: "sameInformation" | "suggested" | "own"
      reasonLabel: string
      bodyCode: string | null
      bodyName: string
      stage: "proposed" | "returned" | "approved" | "declined" | "public" | "withdrawn"
      stageWords: string
      answeredOn: string
      outcomeTitle: string
      since: string
      article: string
      request: {
        id: string
        number: string
        href: string
      }
      others: ({
        id: string
        number: string
        href: string
      })[]
      text: {
        title: string
        summary: string
        disclosed: string
        link: string | null
      } | null
      suggestion: string
      acknowledged: string
      remarks: ({
        field: string
        message: string
      })[]
      steps: ({
        sequence: number
        kind: "proposed" | "revised" | "returned" | "approved" | "declined" | "published" | "withdrawn"
        title: string
        on: string
        by: string | null
        why: string | null
      })[]
      letter: {
        suggestion: string
        conclusion: string
        why: string
        decidedOn: string
      } | null
      publicHref: string | null
      may: {
        revise: boolean
        review: boolean
        publish: boolean
        withdraw: boolean
      }
      mayNot: string | null
    }
    Fee: {
      amount: number
      unit: "元"
      steps: ({
        from: number
        to: number
        rate: number
        sum: number
      })[]
      basis: "items" | "pages"
      count: number
      free: number
      article: string
      readings: ({
        reading: string
        evidence: "V" | "P" | "M" | "C"
      })[]
    }
    Font: {
      file: string
      bytes: number
      family: string | null
      style: string | null
    }
    InboxMessage: {
      id: string
      kind: "reminder" | "notice" | "system"
      kindLabel: string
      bodyName: string
      subject: string
      text: string
      href: string | null
      createdAt: string
      readAt: string | null
    }
    JobCount: {
      kind: "deliver" | "sweep" | "redact" | "daily"
      label: string
      timed: boolean
      waiting: number
      running: number
      failed: number
      lastDone: string | null
      nextAt: string | null
    }
    JobRun: {
      kind: "deliver" | "sweep" | "redact" | "daily"
      label: string
      id: string
      state: "waiting" | "running" | "failed" | "done"
      stateLabel: string
      attempts: number
      createdAt: string
      runAt: string
      finishedAt: string | null
    }
    KeptAnnualReport: {
      schema: "gongkai/annual-report/1"
      source?: {
        file: string
        sha256: string
        format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
        pages?: number | undefined
      } | undefined
      edition: "2019" | "2021"
      year: number | null
      body: string | null
      title: string | null
      level: string | null
      region: string | null
      narrative: {
        overview: string | null
        problems: string | null
        other: string | null
      }
      table2: {
        [name: string]: {
          [name: string]: number | null
        }
      }
      table3: {
        columns: ("naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total")[]
        rows: {
          newReceived?: (number | null)[] | undefined
          carriedOver?: (number | null)[] | undefined
          granted?: (number | null)[] | undefined
          partiallyGranted?: (number | null)[] | undefined
          deniedStateSecret?: (number | null)[] | undefined
          deniedLawForbids?: (number | null)[] | undefined
          deniedSecurityStability?: (number | null)[] | undefined
          deniedThirdParty?: (number | null)[] | undefined
          deniedInternalAffairs?: (number | null)[] | undefined
          deniedProcessInfo?: (number | null)[] | undefined
          deniedEnforcementFile?: (number | null)[] | undefined
          deniedAdminQuery?: (number | null)[] | undefined
          unableNotHeld?: (number | null)[] | undefined
          unableNeedsCreation?: (number | null)[] | undefined
          unableUnclear?: (number | null)[] | undefined
          notProcessedPetition?: (number | null)[] | undefined
          notProcessedRepeat?: (number | null)[] | undefined
          notProcessedPublication?: (number | null)[] | undefined
          notProcessedExcessive?: (number | null)[] | undefined
          notProcessedReconfirm?: (number | null)[] | undefined
          otherNoCorrection?: (number | null)[] | undefined
          otherFeeUnpaid?: (number | null)[] | undefined
          otherOther?: (number | null)[] | undefined
          otherHandling?: (number | null)[] | undefined
          resultTotal?: (number | null)[] | undefined
          carriedForward?: (number | null)[] | undefined
        }
      }
      table4: {
        review?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
        litigationDirect?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
        litigationAfterReview?: {
          upheld?: number | null | undefined
          corrected?: number | null | undefined
          other?: number | null | undefined
          pending?: number | null | undefined
          total?: number | null | undefined
        } | undefined
      }
      cells: {
        [name: string]: {
          raw: string
          state: "read" | "blank" | "derived" | "uncertain" | "computed" | "entered"
          reason?: string | undefined
          candidates?: ((number | null)[])[] | undefined
          place?: {
            page?: number | undefined
            box?: [number, number, number, number] | undefined
            line?: number | undefined
            table?: number | undefined
            row?: number | undefined
            column?: number | undefined
            sheet?: string | undefined
          } | undefined
        }
      }
      findings: ({
        code: string
        rule?: string | undefined
        severity: "error" | "warning" | "info"
        origin: "original" | "reading"
        cells: (string)[]
        section?: string | undefined
        expected?: unknown | undefined
        printed?: unknown | undefined
        message: string
        article?: string | undefined
        fingerprint: string
      })[]
      record: {
        year: number
        version: number
        inForce: boolean
        keptAt: string
        href: string
        bodyCode: string
        original: {
          file: string
          sha256: string
          format: "txt" | "md" | "html" | "docx" | "pdf" | "json"
          bytes: number
        } | null
        versions: ({
          year: number
          version: number
          inForce: boolean
          keptAt: string
          href: string
        })[]
      }
    }
    LetterListing: {
      id: string
      href: string
      requestId: string
      requestNumber: string
      bodyCode: string
      bodyName: string
      kind: "reply" | "process"
      letter: string
      outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | null
      title: string
      to: string
      article: string | null
      stage: "draft" | "approve" | "secrecy" | "sign" | "deliver" | "done" | "void" | "dropped"
      stageLabel: string
      number: string | null
      date: string | null
      deliveredOn: string | null
      startedAt: string
      startedBy: string | null
      changedAt: string
      due: string | null
    }
    LetterPreview: {
      parts: ({
        part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature"
        title: string
        paragraphs: ({
          text: string
          from: "rule" | "file" | "clerk"
          edit: "none" | "mask" | "free"
          articles: string | null
        })[]
        mayAdd: boolean
      })[]
      form: ({
        label: string
        text: string
      })[] | null
      slip: {
        title: string
        rows: ({
          label: string
          text: string
        })[]
      } | null
      problems: ({
        code: string
        severity: "error" | "warning"
        name: string
        part: "title" | "number" | "applicant" | "receivedOn" | "request" | "content" | "course" | "notice" | "decision" | "reasons" | "provision" | "remedy" | "delivery" | "signature" | null
        partTitle: string | null
        message: string
        article: string | null
      })[]
    }
    MaskedApplicant: {
      id: string
      kind: string
      kindLabel: string
      idKind: string | null
      idKindLabel: string | null
      fields: {
        name?: string | undefined
        idNumber?: string | undefined
        contactName?: string | undefined
        phone?: string | undefined
        email?: string | undefined
        address?: string | undefined
        agentName?: string | undefined
        agentIdNumber?: string | undefined
        agentPhone?: string | undefined
        wanted?: string | undefined
        help?: string | undefined
      }
      disposedAt: string | null
      unreadable: string | null
    }
    Organisation: {
      id: string
      code: string
      version: number
      exists: boolean
      endedAfter: string | null
      facts: {
        name: string
        region: string | null
        level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
        kind: "government" | "department" | "branch" | "authorised" | "publicUtility" | null
        line: "territorial" | "vertical" | "dual" | null
        parentCode: string | null
        superiorCode: string | null
        actsForCode: string | null
        actsInOwnName: boolean
        rollUp: "include" | "exclude" | "dual" | null
        creditCode: string | null
        divisionCode: string | null
      }
      contact: {
        office: string | null
        address: string | null
        hours: string | null
        telephone: string | null
        fax: string | null
        internet: string | null
      }
      names: {
        parent: {
          code: string
          name: string
        } | null
        superior: {
          code: string
          name: string
        } | null
        actsFor: {
          code: string
          name: string
        } | null
        answering: {
          code: string
          name: string
        } | null
      }
      followsClock: boolean
      rollUp: {
        rule: "include" | "exclude" | "dual"
        reason: string
      }
      parts: ({
        code: string
        name: string
        rule: "include" | "exclude" | "dual"
        reason: string
      })[]
      remarks: ({
        field: string
        message: string
      })[]
      formerNames: ({
        name: string
        from: string | null
        until: string | null
      })[]
      periods: ({
        from: string | null
        until: string | null
        facts: {
          name: string
          region: string | null
          level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
          kind: "government" | "department" | "branch" | "authorised" | "publicUtility" | null
          line: "territorial" | "vertical" | "dual" | null
          parentCode: string | null
          superiorCode: string | null
          actsForCode: string | null
          actsInOwnName: boolean
          rollUp: "include" | "exclude" | "dual" | null
          creditCode: string | null
          divisionCode: string | null
        }
      })[]
      history: ({
        kind: "registered" | "renamed" | "changed" | "contact" | "took-over" | "handed-over"
        on: string | null
        text: string
        succession: {
          id: string
          kind: "merge" | "split" | "abolish"
          basis: string | null
          carries: boolean
          other: {
            code: string
            name: string
          } | null
        } | null
      })[]
      carryOver: ({
        year: number
        message: string
      })[]
      may: ("own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "request.assign" | "request.urge" | "register.import" | "register.export" | "challenge.view" | "challenge.register" | "challenge.record" | "disclosure.propose" | "disclosure.publish" | "disclosure.withdraw" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "draft.void" | "letter.view" | "letter.open" | "applicant.reveal" | "case-file.open" | "case-file.add" | "applicant.dispose")[]
    }
    OutboxMessage: {
      bodyId: string
      id: string
      bodyName: string
      channel: "mail" | "sms"
      channelLabel: string
      to: string
      subject: string
      state: "waiting" | "sending" | "sent" | "undelivered" | "dropped"
      stateLabel: string
      attempts: number
      createdAt: string
      nextAt: string | null
      settledAt: string | null
      reason: string | null
      code: number | null
    }
    Person: {
      id: string
      account: string
      name: string
      bodyId: string
      bodyCode: string | null
      bodyName: string
      mail: string | null
      phone: string | null
      state: "active" | "closed"
      createdAt: string
      changedAt: string
      posts: (components['schemas']['Post'])[]
      hasPassword: boolean
      secondFactor: boolean
      pendingLink: string | null
      locked: boolean
      sessions: number
      may: {
        change: boolean
        link: boolean
        unlock: boolean
        endSessions: boolean
        dropSecondFactor: boolean
      }
    }
    PersonalToken: {
      id: string
      name: string
      acts: ("own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "request.assign" | "request.urge" | "register.import" | "register.export" | "challenge.view" | "challenge.register" | "challenge.record" | "disclosure.propose" | "disclosure.publish" | "disclosure.withdraw" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "draft.void" | "letter.view" | "letter.open" | "applicant.reveal" | "case-file.open" | "case-file.add" | "applicant.dispose")[]
      createdAt: string
      expiresAt: string
      usedAt: string | null
      endedAt: string | null
    }
    Post: {
      id: string
      person: {
        id: string
        name: string
        account: string
      }
      kind: "intake" | "handler" | "approver" | "secrecyReviewer" | "signer" | "officeHead" | "bodyHead" | "supervisor" | "systemAdmin" | "securityAdmin" | "auditAdmin"
      label: string
      bodyId: string
      bodyCode: string | null
      bodyName: string
      fromDay: string
      untilDay: string | null
      substituteFor: {
        postId: string
        name: string
      } | null
      state: "current" | "future" | "past"
      grantedAt: string
      endedAt: string | null
      may: {
        end: boolean
        substitute: boolean
      }
    }
    Problem: {
      type: string
      title: string
      status: number
      detail: string
      request: string
      parameters?: ({
        name: string
        detail: string
      })[] | undefined
    }
    RedactionFindings: {
      hidden: ({
        words: string
        strippable: boolean
      })[]
      suggestions: ({
        kind: "citizen-id" | "mobile" | "landline" | "bank-card" | "address" | "plate" | "email"
        label: string
        areas: ({
          page: number
          left: number
          top: number
          right: number
          bottom: number
        })[]
        line: number | null
      })[]
    }
    RequestBoard: {
      columns: ({
        key: "receipt" | "running" | "waiting" | "signing" | "delivering" | "unarchived"
        title: string
        total: number
        cards: (components['schemas']['RequestListing'])[]
      })[]
    }
    RequestCase: {
      id: string
      number: string
      bodyCode: string | null
      bodyName: string
      channel: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral"
      channelTitle: string
      arrivedOn: string
      subject: string
      registeredAt: string
      registeredBy: string | null
      receipt: {
        state: "received" | "awaiting_signature" | "awaiting_confirmation" | "awaiting_contact"
        on: string | null
        article: string
        why: string
        late: string | null
      }
      state: "overdue" | "dueSoon" | "open" | "done"
      word: string
      dueWords: string
      clock: components['schemas']['Deadline'] | null
      readings: (string)[]
      acts: ({
        sequence: number
        kind: string
        title: string
        article: string
        on: string
        days?: number | undefined
        receivedOn?: string | undefined
        until?: string | undefined
        party?: string | undefined
        outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
        means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
        answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
        facts: ({
          label: string
          text: string
        })[]
        letterId?: string | undefined
        fileId?: string | undefined
        to: string | null
        parts: ({
          id: string
          number: string
          href: string
        })[]
        words: ({
          key: string
          label: string
          text: string
        })[]
        wordsHidden: boolean
        corrects?: number | undefined
        instead?: {
          on: string
          days?: number | undefined
          receivedOn?: unknown | undefined
          until?: unknown | undefined
          party?: string | undefined
          outcome?: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | undefined
          means?: "direct" | "entrusted" | "post" | "electronic" | "courier" | undefined
          answer?: "agrees" | "partly" | "refuses" | "silent" | undefined
        } | null | undefined
        correctedBy: (number)[]
        struck: boolean
        correctable: (string)[] | null
        recordedAt: string
        by: string | null
        backfilled?: true | undefined
      })[]
      after: number
      refused: ({
        kind: string
        title: string
        message: string
        article: string
      })[]
      findings: ({
        code: "OUTCOME_NOT_RECORDED" | "FACTS_MISSING" | "NO_SEARCH_RECORD" | "REASONS_NOT_ASKED" | "NOT_ANSWERED_BEFORE" | "THIRD_PARTY_NOT_ASKED" | "CORRECTION_NOT_ASKED" | "EXTENDED_WITHOUT_CONSENT" | "SENT_BY_COURIER"
        severity: "error" | "warning" | "info"
        message: string
        article: string
        on: string
        sequence: number
      })[]
      handler: {
        id: string
        name: string
      } | null
      helpers: ({
        id: string
        name: string
      })[]
      urgings: ({
        sequence: number
        on: string
      })[]
      partOf: {
        id: string
        number: string
        href: string
      } | null
      suggested: ({
        outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding"
        why: string
      })[]
      choices: {
        people: ({
          value: string
          label: string
        })[]
        outcomes: ({
          value: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding"
          label: string
          articles: string
          facts: ({
            key: string
            title: string
            articles: string
            ways: (({
              key: string
              label: string
              oneOf?: (string)[] | undefined
            })[])[]
          })[]
        })[]
        answers: ({
          value: string
          label: string
        })[]
        means: ({
          value: string
          label: string
        })[]
      }
      next: ({
        kind: string
        title: string
        by: "body" | "applicant" | "other"
        article: string
        firstDay: string | null
        lastDay: string | null
        daysLeft: number | null
        provisional: boolean
        detail: "days" | "receivedOn" | "until" | null
      })[]
      applicants: (components['schemas']['MaskedApplicant'])[]
      sameApplicant: ({
        id: string
        number: string
        href: string
        subject: string
        arrivedOn: string
        similarity: number
        answeredOn: string | null
        likely: boolean
        reasons: (string)[]
      })[]
      frequency: {
        month: number
        year: number
        months: ({
          month: string
          count: number
        })[]
        over: boolean
        words: string
      } | null
      reasons: ({
        value: string
        label: string
        told?: string | undefined
      })[]
      may: {
        record: boolean
        assign: boolean
        urge: boolean
        register: boolean
        reveal: boolean
        dispose: boolean
      }
    }
    RequestFigures: {
      bodyCode: string | null
      bodyName: string
      year: number
      edition: string
      provisional: boolean
      columns: ({
        key: "naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total"
        label: string
      })[]
      groups: ({
        key: "newReceived" | "carriedOver" | "granted" | "partiallyGranted" | "deniedStateSecret" | "deniedLawForbids" | "deniedSecurityStability" | "deniedThirdParty" | "deniedInternalAffairs" | "deniedProcessInfo" | "deniedEnforcementFile" | "deniedAdminQuery" | "unableNotHeld" | "unableNeedsCreation" | "unableUnclear" | "notProcessedPetition" | "notProcessedRepeat" | "notProcessedPublication" | "notProcessedExcessive" | "notProcessedReconfirm" | "otherNoCorrection" | "otherFeeUnpaid" | "otherOther" | "otherHandling" | "resultTotal" | "carriedForward"
        label: string
        cells: ({
          path: string
          key: "naturalPerson" | "commercial" | "research" | "publicWelfare" | "legalService" | "other" | "total"
          figure: number
          cases: ({
            id: string
            title: string
            href: string
          })[]
        })[]
      })[]
      leftOut: ({
        id: string
        title: string
        href: string
        why: "unsettled" | "never_received" | "divided" | "no_applicant" | "no_outcome" | "ended_too_early" | "repeated_id"
        words: string
      })[]
      readings: (string)[]
    }
    RequestListing: {
      id: string
      href: string
      number: string
      bodyCode: string | null
      bodyName: string
      channel: "in_person" | "post_signed" | "post_plain" | "fax" | "email" | "online" | "oral"
      channelTitle: string
      arrivedOn: string
      receivedOn: string | null
      subject: string
      stage: "receipt" | "running" | "awaiting_correction" | "awaiting_payment" | "ended" | "divided" | "refused"
      state: "overdue" | "dueSoon" | "open" | "done"
      word: string
      due: string | null
      daysLeft: number | null
      provisional: boolean
      endedOn: string | null
      errors: number
      outcome: "alreadyPublic" | "provided" | "partlyProvided" | "stateSecret" | "lawForbids" | "endangersSecurity" | "harmsThirdParty" | "internalAffairs" | "processInformation" | "enforcementFile" | "administrativeQuery" | "doesNotExist" | "notResponsible" | "needsCreation" | "stillUnclear" | "petition" | "repeated" | "publication" | "excessive" | "reconfirmation" | "notCorrected" | "feeUnpaid" | "withdrawn" | "applicantGone" | "notGovernmentInformation" | "otherEnding" | null
      outcomeTitle: string | null
      handlerId: string | null
      handlerName: string | null
      archivedOn: string | null
      urgedOn: string | null
      after: number
    }
    RequestMonth: {
      month: string
      days: ({
        day: string
        working: boolean
        provisional: boolean
        count: number
        items: (components['schemas']['RequestListing'])[]
      })[]
      total: number
      more: number
    }
    RequestOverview: {
      bodies: ({
        code: string
        name: string
        open: number
        overdue: number
        soon: number
        receipt: number
        urged: number
        mayUrge: boolean
      })[]
    }
    SearchHit: {
      kind: "request" | "body" | "person"
      kindLabel: string
      title: string
      note: string
      href: string
    }
    Session: {
      person: {
        id: string
        name: string
        account: string
      }
      posts: ({
        id: string
        kind: "intake" | "handler" | "approver" | "secrecyReviewer" | "signer" | "officeHead" | "bodyHead" | "supervisor" | "systemAdmin" | "securityAdmin" | "auditAdmin"
        label: string
        bodyId: string
        bodyCode: string | null
        bodyName: string
        substitute: boolean
      })[]
      may: ("own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "request.assign" | "request.urge" | "register.import" | "register.export" | "challenge.view" | "challenge.register" | "challenge.record" | "disclosure.propose" | "disclosure.publish" | "disclosure.withdraw" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "draft.void" | "letter.view" | "letter.open" | "applicant.reveal" | "case-file.open" | "case-file.add" | "applicant.dispose")[]
      secondFactor: {
        enrolled: boolean
        required: boolean
      }
      mustChangePassword: boolean
      encrypted: boolean
      lastSignIn: string | null
      awaitsAdministrators: boolean
      csrf: string | null
    }
    Setting: {
      key: string
      group: "clock" | "counting" | "calendar" | "numbering" | "intake" | "drafting" | "remedy" | "letters" | "reminders" | "mail" | "retention" | "policy" | "audit"
      label: string
      told: string
      article: string | null
      where: "body" | "platform"
      form: {
        kind: "integer" | "flag" | "choice" | "choices" | "text" | "number-template" | "integers" | "month-days" | "notices" | "local-changes" | "letter-template"
        min?: number | undefined
        max?: number | undefined
        unit?: string | undefined
        on?: string | undefined
        off?: string | undefined
        options?: {
          [name: string]: string
        } | undefined
        longest?: number | undefined
        pattern?: string | undefined
        example?: string | undefined
      }
      value: unknown
      shown: string
      origin: {
        kind: "own" | "above" | "platform" | "fallback"
        words: string
        bodyCode: string | null
        bodyName: string | null
        fromDay: string | null
      }
      evidence: {
        mark: "V" | "P" | "M" | "C"
        words: string
      } | null
      version: number
      planned: string | null
      mayChange: boolean
    }
    SettingVersion: {
      version: number
      value: unknown
      shown: string
      gaveUp: boolean
      fromDay: string
      reason: string
      changedBy: string | null
      changedAt: string
      state: "inForce" | "past" | "planned" | "overtaken"
      stateWords: string
    }
    SignInStep: {
      step: "second-factor" | "change-password" | "enrol-second-factor" | "done"
    }
    TodoItem: {
      id: string
      kind: "reply" | "confirm" | "receipt" | "lapse" | "letterApprove" | "letterSecrecy" | "letterSign" | "letterDeliver" | "answer" | "duty" | "disclosure" | "supervise" | "urged" | "report" | "notice" | "posts" | "anchor" | "disposal"
      kindLabel: string
      title: string
      bodyName: string
      lastDay: string | null
      daysLeft: number | null
      state: "overdue" | "dueSoon" | "open" | "done"
      word: string
      article: string | null
      href: string
    }
    WelcomeLink: {
      path: string
      expiresAt: string
    }
    WorkingCalendar: {
      today: string
      years: ({
        year: number
        provisional: boolean
        notices: ({
          number: string
          source: string
          imported: boolean
          holidays: ({
            name: string
            from: string
            to: string
            makeUp: (string)[]
          })[]
        })[]
      })[]
      local: ({
        from: string
        to: string
        working: boolean
        reason: string
        source: string
        bodyCode: string | null
        bodyName: string
      })[]
      history: ({
        version: number
        reason: string
        changedAt: string
        changedBy: string | null
        bodyName: string
      })[]
      evidence: (string)[]
      bodies: ({
        code: string
        name: string
      })[]
      may: {
        national: boolean
      }
    }
  }
}
