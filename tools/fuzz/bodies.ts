import type { ZodType } from 'zod'
import { AddAccount, ChangeAccount } from '../../contract/accounts.ts'
import { AddApiKey } from '../../contract/api.ts'
import { TakeFromDistance } from '../../contract/distance.ts'
import { AppraiseScores, CorrectEvaluation, EnterSelfScores, NextStep } from '../../contract/evaluation.ts'
import { ReachStep, SetUpOffice } from '../../contract/first-start.ts'
import { ChangeDevice, PairDevice, SignIn } from '../../contract/http.ts'
import { ChangeOffice } from '../../contract/office.ts'
import { AddPerson, AddUnit, Arrange, Assign, HandDown } from '../../contract/organisation.ts'
import { ChangePassword, ConfirmSecondFactor, WithPassword } from '../../contract/own-account.ts'
import { ErasePersonalData } from '../../contract/personal-data.ts'
import { FilePetition, StepPetition } from '../../contract/petitions.ts'
import { ApproveFigures } from '../../contract/publication.ts'
import { RateDossier } from '../../contract/ratings.ts'
import { SignReport } from '../../contract/reports.ts'
import { TrustPeriod } from '../../contract/trust.ts'
import { NewWebhook } from '../../contract/webhooks.ts'

const evaluation = '/api/evaluations/:office/:period'

/** What routes ask for, so that what is sent comes past the first door; the others are sent each other's. */
export const bodies: Readonly<Record<string, ZodType>> = {
  'POST /api/session': SignIn, 'POST /api/session/second-factor/confirm': ConfirmSecondFactor,
  'POST /api/account/password': ChangePassword, 'POST /api/account/second-factor': WithPassword, 'POST /api/account/second-factor/confirm': ConfirmSecondFactor,
  'DELETE /api/account/second-factor': WithPassword, 'DELETE /api/account/sessions': WithPassword, 'DELETE /api/account/sessions/:id': WithPassword,
  'DELETE /api/signed-in': WithPassword, 'DELETE /api/signed-in/:id': WithPassword,
  'POST /api/staff': AddAccount, 'PATCH /api/staff/:id': ChangeAccount, 'PATCH /api/office': ChangeOffice,
  'POST /api/devices': PairDevice, 'PATCH /api/devices/:id': ChangeDevice, 'POST /api/webhooks': NewWebhook, 'POST /api/api-keys': AddApiKey,
  'POST /api/distance-numbers': TakeFromDistance, 'POST /api/ratings/by-dossier': RateDossier,
  'POST /api/petitions': FilePetition, 'POST /api/petitions/cases/:id/steps': StepPetition, 'DELETE /api/personal-data': ErasePersonalData,
  'POST /api/ledger/verify': TrustPeriod, 'POST /api/reports/sign': SignReport, 'POST /api/publication/:period/approve': ApproveFigures,
  [`POST ${evaluation}/enter`]: EnterSelfScores, [`POST ${evaluation}/appraise`]: AppraiseScores, [`POST ${evaluation}/correct`]: CorrectEvaluation,
  [`POST ${evaluation}/submit`]: NextStep, [`POST ${evaluation}/publish`]: NextStep,
  'POST /api/organisation/units': AddUnit, 'POST /api/organisation/units/:id/arrangements': Arrange, 'POST /api/organisation/people': AddPerson,
  'PUT /api/organisation/people/:id/assignments': Assign, 'POST /api/organisation/forms': HandDown,
  'POST /api/first-start': SetUpOffice, 'PATCH /api/first-start': ReachStep,
}
