"""A list of written evidence long enough to run over a page.

Illustrative, written blind on 2026-11-29 for issue 19.
"""

PROBATE_LIST = """PRD0001 Society of Estate Practitioners
PRD0007 Registry Staff Branch, Public Workers’ Union
PRD0012 Mrs Hanne Ostler
PRD0016 Penhallow Advice Centre
PRD0029 Ministry of Justice
PRD0031 Abbott & Daughters Solicitors
PRD0032 Aberllan Town Council
PRD0033 Age Harbour, Charity for Older People in the North and West Midlands
PRD0034 Anonymised
PRD0036 Bereavement Line
PRD0037 Mr Christopher Deal
PRD0038 Chartered Tax Advisers’ Guild
PRD0041 Council of Funeral Celebrants
PRD0042 Dr Eun-ji Park
PRD0044 Eastmoor Law Centre
PRD0045 Federation of Will Writers, Estate Planners and Associated Professions of England and Wales
PRD0046 Ms Florence d’Arcy
PRD0048 Hospice Volunteers’ Network
PRD0049 Household Savings Association
PRD0051 Legal Ombudsman
PRD0052 Marlby Credit Union Ltd
PRD0053 National Federation of Executors
PRD0055 Mr O. P. and Mrs R. Quayle
PRD0056 Pensions 2040
PRD0057 Probate Practitioners (North)
PRD0058 Registrars’ Society
PRD0060 Rev’d Simeon Tate
PRD0061 Thornleigh Citizens’ Bureau
PRD0062 24 Chambers
PRD0063 University of Wexcombe, Centre for Law and Ageing
PRD0064 Which Executor? Ltd"""
