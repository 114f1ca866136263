"""English words that tell nothing about which claim a passage makes: function words, cue verbs."""

WORDS = """
a about above after again against all also although am among an and another any are aren't
around as at be because been before being below between both but by can can't cannot could
couldn't did didn't do does doesn't doing don't down during each either else even ever every few
for from further get gets getting got had hadn't has hasn't have haven't having he he'd he'll
he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is isn't
it it's its itself just less let let's like made make makes many may me might more most much
must my myself neither no nor not now of off often on once one only onto or other others our
ours ourselves out over own per quite rather s same shall she she'd she'll she's should
shouldn't since so some still such t than that that's the their theirs them themselves then
there there's these they they'd they'll they're they've this those though through thus to too
toward towards under until up upon us very via was wasn't we we'd we'll we're we've were weren't
what what's when where whether which while who who's whom whose why will with within without
won't would wouldn't yet you you'd you'll you're you've your yours yourself
according add added adds announced asked claim claimed claims described said say saying says
stated tell telling tells told
day days last month monday tuesday wednesday thursday friday saturday sunday today tomorrow
week weeks year years yesterday two three
"""
FUNCTION_WORDS = frozenset(WORDS.split())
