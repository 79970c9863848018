import { calls } from './call-lines.ts';

/** Pages, layouts and endpoints that are about no space. */
const pages = `
door                                          place      | visitor   emptied   suspended lingerer | guest    outsider former   observer member   lead     steward
page /                                        -          | yes       yes       yes       home     | home     home     home     home     home     home     home
layout /                                      -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
layout (network)                              -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /today                                   -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /groups                                  -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /find                                    -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /me                                      -          | in        in        in        403      | yes      yes      yes      yes      yes      yes      yes
page /account                                 -          | in        in        in        403      | yes      yes      yes      yes      yes      yes      yes
page /people                                  -          | in        in        in        401      | 403      yes      yes      yes      yes      yes      yes
page /people/[personId]                       -          | in        in        in        401      | 404      yes      yes      yes      yes      yes      yes
page /reports                                 -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /profile                                 -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
page /organisations                           -          | in        in        in        401      | 403      yes      yes      yes      yes      yes      yes
page /organisations/[organisationId]          -          | in        in        in        401      | 403      yes      yes      yes      yes      yes      yes
page /focal-points                            -          | in        in        in        401      | 403      yes      yes      yes      yes      yes      yes
page /steward                                 -          | in        in        in        404      | 403      403      403      403      403      403      yes
page /steward/organisations                   -          | in        in        in        404      | 403      403      403      403      403      403      yes
page /steward/organisations/[organisationId]  -          | in        in        in        404      | 403      403      403      403      403      403      yes
page /sign-in                                 -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /set-up/[token]                          -          | in        in        in        404      | 404      404      404      404      404      404      404
GET /healthz                                  -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
GET /readyz                                   -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
GET /away                                     -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
GET /calendar                                 -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
GET /offline                                  -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
GET /manifest.webmanifest                     -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /ask-to-join                             -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /forgotten                               -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /mails                                   -          | 404       404       404       404      | 404      404      404      404      404      404      404
page /gallery                                 -          | 404       404       404       404      | 404      404      404      404      404      404      404
page /invitations                             -          | in        in        in        401      | yes      yes      yes      yes      yes      yes      yes
GET /account/export                           -          | in        in        in        403      | yes      yes      yes      yes      yes      yes      yes
page /questions                               -          | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /questions/ask                           -          | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /questions/[threadId]                    -          | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /invitation/[token]                      good       | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /invitation/[token]                      bad        | 404       404       404       404      | 404      404      404      404      404      404      404
page /reset/[token]                           good       | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /reset/[token]                           bad        | 404       404       404       404      | 404      404      404      404      404      404      404
page /confirm-address/[token]                 good       | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
page /confirm-address/[token]                 bad        | 404       404       404       404      | 404      404      404      404      404      404      404
`;

/** Pages about a space and what is in it. */
const spacePages = `
door                                          place      | visitor   emptied   suspended lingerer | guest    outsider former   observer member   lead     steward
page /groups/[spaceId]                        open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /groups/[spaceId]                        request    | in        in        in        404      | 404      part     part     yes      yes      yes      part
page /groups/[spaceId]                        invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /groups/[spaceId]                        network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]                      open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]                      request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]                      invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]                      network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
GET /files/[attachmentId]/[name]              open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
GET /files/[attachmentId]/[name]              request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
GET /files/[attachmentId]/[name]              invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
GET /files/[attachmentId]/[name]              network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]/messages/[messageId] open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]/messages/[messageId] request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]/messages/[messageId] invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]/messages/[messageId] network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]/settings             open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /threads/[threadId]/settings             request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]/settings             invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /threads/[threadId]/settings             network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /documents/[documentId]                  open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /documents/[documentId]                  request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /documents/[documentId]                  invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /documents/[documentId]                  network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /groups/[spaceId]/committee              open       | in        in        in        404      | 404      403      403      403      403      yes      yes
page /groups/[spaceId]/committee              request    | in        in        in        404      | 404      404      404      403      403      yes      404
page /groups/[spaceId]/committee              invitation | in        in        in        404      | 404      404      404      403      403      yes      404
page /groups/[spaceId]/committee              network    | in        in        in        404      | 404      403      403      403      403      403      yes
page /groups/[spaceId]/record                 open       | in        in        in        404      | 404      403      403      yes      yes      yes      403
page /groups/[spaceId]/record                 request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /groups/[spaceId]/record                 invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /groups/[spaceId]/record                 network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /reports/of/[messageId]                  open       | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /reports/of/[messageId]                  request    | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /reports/of/[messageId]                  invitation | in        in        in        404      | 404      404      404      yes      yes      yes      404
page /reports/of/[messageId]                  network    | in        in        in        404      | 404      yes      yes      yes      yes      yes      yes
page /reports/[caseId]                        open       | in        in        in        404      | 404      404      404      404      404      yes      404
page /reports/[caseId]                        request    | in        in        in        404      | 404      404      404      404      404      yes      404
page /reports/[caseId]                        invitation | in        in        in        404      | 404      404      404      404      404      yes      404
page /reports/[caseId]                        network    | in        in        in        404      | 404      404      404      404      404      404      yes
page /groups/[spaceId]/settings               open       | in        in        in        404      | 404      403      403      403      403      yes      403
page /groups/[spaceId]/settings               request    | in        in        in        404      | 404      403      403      403      403      yes      403
page /groups/[spaceId]/settings               invitation | in        in        in        404      | 404      404      404      403      403      yes      404
page /groups/[spaceId]/settings               network    | in        in        in        404      | 404      403      403      403      403      403      403
`;

/** Forms about a space and what is in it. */
const spaceForms = `
door                                          place      | visitor   emptied   suspended lingerer | guest    outsider former   observer member   lead     steward
action /groups/[spaceId]?/join                open       | 404       404       404       404      | 404      yes      yes      same     same     same     yes
action /groups/[spaceId]?/join                request    | 404       404       404       404      | 404      403      403      same     same     same     403
action /groups/[spaceId]?/join                invitation | 404       404       404       404      | 404      404      404      same     same     same     404
action /groups/[spaceId]?/join                network    | 404       404       404       404      | 404      same     same     same     same     same     same
action /groups/[spaceId]?/leave               open       | 404       404       404       404      | 404      same     same     yes      yes      yes      same
action /groups/[spaceId]?/leave               request    | 404       404       404       404      | 404      same     same     yes      yes      yes      same
action /groups/[spaceId]?/leave               invitation | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /groups/[spaceId]?/leave               network    | 404       404       404       404      | 404      403      403      403      403      403      409
action /groups/[spaceId]?/changeRole          open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/changeRole          request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/changeRole          invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]?/changeRole          network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /groups/[spaceId]?/removeMember        open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/removeMember        request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/removeMember        invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]?/removeMember        network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /people/[personId]?/addMember          open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /people/[personId]?/addMember          request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /people/[personId]?/addMember          invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /people/[personId]?/addMember          network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /groups/[spaceId]?/startThread         open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /groups/[spaceId]?/startThread         request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /groups/[spaceId]?/startThread         invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /groups/[spaceId]?/startThread         network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /groups/[spaceId]?/createDocument      open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /groups/[spaceId]?/createDocument      request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /groups/[spaceId]?/createDocument      invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /groups/[spaceId]?/createDocument      network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /reports/of/[messageId]?/report        open       | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /reports/of/[messageId]?/report        request    | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /reports/of/[messageId]?/report        invitation | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /reports/of/[messageId]?/report        network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /reports?/look                         open       | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports?/look                         request    | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports?/look                         invitation | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports?/look                         network    | 404       404       404       404      | 404      404      404      404      404      404      yes
action /reports/[caseId]?/look                open       | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/look                request    | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/look                invitation | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/look                network    | 404       404       404       404      | 404      404      404      404      404      404      yes
action /reports/[caseId]?/decide              open       | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/decide              request    | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/decide              invitation | 404       404       404       404      | 404      404      404      404      404      yes      404
action /reports/[caseId]?/decide              network    | 404       404       404       404      | 404      404      404      404      404      404      yes
action /reports/[caseId]?/judge               open       | 404       404       404       404      | 404      404      404      404      404      403      yes
action /reports/[caseId]?/judge               invitation | 404       404       404       404      | 404      404      404      404      404      403      yes
action /threads/[threadId]?/post              open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]?/post              request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]?/post              invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]?/post              network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]?/markUnread        open       | 404       404       404       404      | 404      403      403      yes      yes      yes      403
action /threads/[threadId]?/read              open       | 404       404       404       404      | 404      403      403      yes      yes      yes      403
action /threads/[threadId]?/markUnread        request    | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /threads/[threadId]?/read              request    | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /threads/[threadId]?/markUnread        invitation | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /threads/[threadId]?/read              invitation | 404       404       404       404      | 404      404      404      yes      yes      yes      404
action /threads/[threadId]?/markUnread        network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]?/read              network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]/messages/[messageId]?/react open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]/messages/[messageId]?/react request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/react invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/react network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]/messages/[messageId]?/edit open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]/messages/[messageId]?/edit request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/edit invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/edit network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]/messages/[messageId]?/delete open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]/messages/[messageId]?/delete request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/delete invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/delete network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]/messages/[messageId]?/restore open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]/messages/[messageId]?/restore request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/restore invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/messages/[messageId]?/restore network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /threads/[threadId]/messages/[messageId]?/redact open       | 404       404       404       404      | 404      403      403      403      403      yes      yes
action /threads/[threadId]/messages/[messageId]?/redact request    | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/messages/[messageId]?/redact invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/messages/[messageId]?/redact network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /threads/[threadId]/settings?/pin      open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /threads/[threadId]/settings?/pin      request    | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/pin      invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/pin      network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /threads/[threadId]/settings?/close    open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /threads/[threadId]/settings?/close    request    | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/close    invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/close    network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /threads/[threadId]/settings?/reopen   open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /threads/[threadId]/settings?/reopen   request    | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/reopen   invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /threads/[threadId]/settings?/reopen   network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /threads/[threadId]/settings?/createDocument open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /threads/[threadId]/settings?/createDocument request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/settings?/createDocument invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /threads/[threadId]/settings?/createDocument network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /documents/[documentId]?/startThread   open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /documents/[documentId]?/startThread   request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /documents/[documentId]?/startThread   invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /documents/[documentId]?/startThread   network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /documents/[documentId]?/rename        open       | 404       404       404       404      | 404      403      403      403      yes      yes      403
action /documents/[documentId]?/rename        request    | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /documents/[documentId]?/rename        invitation | 404       404       404       404      | 404      404      404      403      yes      yes      404
action /documents/[documentId]?/rename        network    | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /invitations?/invite                   open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /invitations?/invite                   request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /invitations?/invite                   invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /invitations?/invite                   network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /groups/[spaceId]/settings?/default    open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/suspendMember       open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/restoreMember       open       | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]/settings?/default    request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/suspendMember       request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]?/restoreMember       request    | 404       404       404       404      | 404      403      403      403      403      yes      403
action /groups/[spaceId]/settings?/default    invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]?/suspendMember       invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]?/restoreMember       invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]/settings?/default    network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /groups/[spaceId]?/suspendMember       network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /groups/[spaceId]?/restoreMember       network    | 404       404       404       404      | 404      403      403      403      403      403      403
action /groups/[spaceId]/committee?/default   open       | 404       404       404       404      | 404      403      403      403      403      yes      yes
action /groups/[spaceId]/committee?/default   request    | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]/committee?/default   invitation | 404       404       404       404      | 404      404      404      403      403      yes      404
action /groups/[spaceId]/committee?/default   network    | 404       404       404       404      | 404      403      403      403      403      403      yes
action /groups/[spaceId]?/ask                 open       | 404       404       404       404      | 404      403      403      same     same     same     403
action /groups/[spaceId]?/ask                 request    | 404       404       404       404      | 404      yes      yes      same     same     same     yes
action /groups/[spaceId]?/ask                 invitation | 404       404       404       404      | 404      404      404      same     same     same     404
action /groups/[spaceId]?/ask                 network    | 404       404       404       404      | 404      same     same     same     same     same     same
action /groups/[spaceId]?/withdraw            open       | 404       404       404       404      | 404      same     same     same     same     same     same
action /groups/[spaceId]?/withdraw            request    | 404       404       404       404      | 404      yes      yes      same     same     same     yes
action /groups/[spaceId]?/withdraw            invitation | 404       404       404       404      | 404      404      404      same     same     same     404
action /groups/[spaceId]?/withdraw            network    | 404       404       404       404      | 404      same     same     same     same     same     same
action /groups/[spaceId]?/decide              request    | 404       404       404       404      | 404      404      404      404      404      yes      404
action /invitations?/revoke                   invitation | 404       404       404       404      | 404      404      404      404      404      yes      404
action /invitations?/revoke                   network    | 404       404       404       404      | 404      404      404      404      404      404      yes
action /steward?/revokeInvitation             invitation | 404       404       404       404      | 404      404      404      404      404      yes      404
action /steward?/revokeInvitation             network    | 404       404       404       404      | 404      404      404      404      404      404      yes
`;

/** Forms about oneself, others and the network. */
const forms = `
door                                          place      | visitor   emptied   suspended lingerer | guest    outsider former   observer member   lead     steward
action /groups?/startGroup                    -          | 401       401       401       401      | 403      403      403      403      403      403      yes
action /people/[personId]?/nameFocalPoint     -          | 401       401       401       401      | 404      403      403      403      403      403      yes
action /focal-points?/end                     -          | 401       401       401       401      | 403      403      403      403      403      403      yes
action /profile?/update                       -          | 401       401       401       401      | yes      yes      yes      yes      yes      yes      yes
action /steward?/suspend                      -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward?/restore                      -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /account?/endSession                   own        | 401       401       401       yes      | yes      yes      yes      yes      yes      yes      yes
action /account?/endSession                   theirs     | 401       401       401       404      | 404      404      404      404      404      404      404
action /account?/signOutEverywhere            -          | in        in        in        in       | in       in       in       in       in       in       in
action /account?/leaveNetwork                 -          | 401       401       401       404      | in       in       in       in       in       in       in
action /sign-in?/signIn                       own        | 400       400       403       403      | yes      yes      yes      yes      yes      yes      yes
action /sign-in?/signIn                       theirs     | 400       400       400       400      | 400      400      400      400      400      400      400
action /sign-in?/signInAs                     -          | 404       404       404       404      | 404      404      404      404      404      404      404
action /set-up/[token]?/default               -          | 404       404       404       404      | 404      404      404      404      404      404      404
action /forgotten?/ask                        theirs     | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
action /forgotten?/ask                        bad        | same      same      same      same     | same     same     same     same     same     same     same
POST /sign-out                                -          | in        in        in        in       | in       in       in       in       in       in       in
HEAD /uploads/[attachmentId]                  own        | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
HEAD /uploads/[attachmentId]                  theirs     | 404       404       404       404      | 404      404      404      404      404      404      404
PATCH /uploads/[attachmentId]                 own        | 404       404       404       404      | 404      same     same     same     same     same     same
PATCH /uploads/[attachmentId]                 theirs     | 404       404       404       404      | 404      404      404      404      404      404      404
POST /language                                -          | same      same      same      403      | same     same     same     same     same     same     same
POST /appearance                              -          | same      same      same      same     | same     same     same     same     same     same     same
POST /away                                    -          | same      same      same      same     | same     same     same     same     same     same     same
POST /calendar                                -          | same      same      same      same     | same     same     same     same     same     same     same
POST /discreet                                -          | same      same      same      same     | same     same     same     same     same     same     same
action /ask-to-join?/ask                      -          | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
action /account?/writing                      -          | 401       401       401       403      | yes      yes      yes      yes      yes      yes      yes
action /account?/keys                         -          | 401       401       401       403      | yes      yes      yes      yes      yes      yes      yes
action /account?/preferences                  -          | 401       401       401       403      | yes      yes      yes      yes      yes      yes      yes
action /account?/address                      -          | 401       401       401       403      | yes      yes      yes      yes      yes      yes      yes
action /account?/password                     -          | 401       401       401       403      | yes      yes      yes      yes      yes      yes      yes
action /steward?/confirm                      -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward?/decideRequest                -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward?/changeNetwork                -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward/organisations/[organisationId]?/mend -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward/organisations/[organisationId]?/merge -          | 404       404       404       404      | 403      403      403      403      403      403      yes
action /steward?/verify                       -          | 401       401       401       401      | 404      403      403      403      403      403      yes
action /questions/ask?/default                -          | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /questions/[threadId]?/post            -          | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /questions/[threadId]?/markUnread      -          | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /questions/[threadId]?/read            -          | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /reports?/note                         own        | 401       401       401       401      | yes      yes      yes      yes      yes      yes      yes
action /reports?/note                         theirs     | 401       401       401       401      | 404      404      404      404      404      404      404
action /reports?/appeal                       own        | 404       404       404       404      | yes      yes      yes      yes      yes      yes      yes
action /reports?/appeal                       theirs     | 404       404       404       404      | 404      404      404      404      404      404      404
action /questions/[threadId]?/accept          own        | 404       404       404       404      | 404      yes      yes      yes      yes      yes      yes
action /questions/[threadId]?/accept          theirs     | 404       404       404       404      | 404      403      403      403      403      403      403
action /invitation/[token]?/newcomer          good       | yes       yes       yes       403      | 403      403      403      403      403      403      403
action /invitation/[token]?/newcomer          bad        | 404       404       404       403      | 403      403      403      403      403      403      403
action /invitation/[token]?/myself            good       | 401       401       401       401      | yes      409      409      409      409      409      409
action /invitation/[token]?/myself            bad        | 401       401       401       401      | 404      404      404      404      404      404      404
action /reset/[token]?/set                    good       | in        in        in        in       | in       in       in       in       in       in       in
action /reset/[token]?/set                    bad        | 404       404       404       404      | 404      404      404      404      404      404      404
action /confirm-address/[token]?/confirm      good       | yes       yes       yes       yes      | yes      yes      yes      yes      yes      yes      yes
action /confirm-address/[token]?/confirm      bad        | 404       404       404       404      | 404      404      404      404      404      404      404
`;

/**
 * Who meets what, at every door and every kind of place, line by line. `page` is what the page itself loads, alone and with
 * its layouts; `action` a form of a page; `call` a call over the socket. A door without a line fails the test, and so does a
 * line without a door.
 */
export const lines = [pages, spacePages, spaceForms, forms, calls]
	.flatMap((part) => part.split('\n'))
	.filter((line) => line.trim() !== '' && !line.startsWith('door '));
