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
  '/api/v1/bodies': {
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
              kind: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
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
    Body: {
      code: string
      name: string
      region: string | null
      level: "state" | "state-department" | "province" | "province-department" | "city" | "city-department" | "county" | "county-department" | "town" | "central-local" | null
      parentCode: string | null
      href: string
    }
    Deadline: {
      due: string | null
      provisional: boolean
      state: "running" | "paused" | "awaiting_correction" | "awaiting_payment" | "overdue" | "ended"
      daysLeft: number | null
      ledger: ({
        from: string
        to: string
        kind: "day_zero" | "counted" | "make_up" | "weekend" | "holiday" | "local_rest" | "paused" | "superseded" | "waiting" | "overdue"
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
        act: "correction_received" | "fee_paid" | "reasons_given" | "third_party_answered" | "co_producer_answered" | "agency_answered" | "determination_answered" | "third_party_asked" | "co_producer_asked" | "agency_asked" | "determination_asked" | "reasons_asked" | "extended" | "deferred" | "correction_asked" | "fee_notified" | "replied" | "lapsed_uncorrected" | "lapsed_unpaid" | "withdrawn" | "terminated"
        title: string
        by: "body" | "applicant" | "other"
        firstDay?: string | undefined
        lastDay: string | null
        article: string
        provisional: boolean
      })[]
      findings: ({
        code: "CORRECTION_ASKED_LATE" | "CORRECTION_REPEATED" | "CORRECTION_RECEIVED_LATE" | "EXTENDED_LATE" | "EXTENDED_TOO_LONG" | "ASKED_AFTER_DUE" | "THIRD_PARTY_SILENT" | "THIRD_PARTY_ANSWERED_LATE" | "CO_PRODUCER_SILENT" | "CO_PRODUCER_ANSWERED_LATE" | "DEFERRED_LATE" | "FEE_NOTIFIED_LATE" | "FEE_NOTIFIED_AGAIN" | "FEE_PAID_LATE" | "LAPSED_EARLY" | "REPLIED_BEFORE_OPINION" | "REPLIED_LATE" | "OVERDUE"
        severity: "error" | "warning" | "info"
        message: string
        article: string
        on: string
      })[]
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
      may: ("own.view" | "own.password" | "own.second-factor" | "own.session-end" | "own.token" | "own.inbox" | "organisation.view" | "organisation.add" | "organisation.change" | "organisation.contact" | "organisation.succeed" | "organisation.import" | "person.view" | "person.add" | "person.change" | "person.link" | "person.unlock" | "person.sessions-end" | "post.appoint" | "person.second-factor-off" | "post.grant" | "post.end" | "post.substitute" | "policy.view" | "policy.change" | "audit.view" | "audit.verify" | "audit.export" | "audit.anchor" | "setting.view" | "setting.change" | "calendar.change" | "job.view" | "job.retry" | "request.view" | "request.register" | "request.record" | "draft.write" | "draft.approve" | "draft.secrecy-review" | "draft.sign" | "applicant.reveal" | "applicant.dispose")[]
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
    SignInStep: {
      step: "second-factor" | "change-password" | "enrol-second-factor" | "done"
    }
  }
}
