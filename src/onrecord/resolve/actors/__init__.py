"""The set stage "actors across reports": appearances in, the actors they go to and links out. Pure.

`keys` finds candidates, `score` holds a pair against each other, `place` groups.
"""

from onrecord.resolve.actors.keys import Keys, bearing, keys
from onrecord.resolve.actors.place import METHOD, Held, placements
from onrecord.resolve.actors.score import can_match, scored

__all__ = ["METHOD", "Held", "Keys", "bearing", "can_match", "keys", "placements", "scored"]
