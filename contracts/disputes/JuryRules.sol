// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.29;

import {IJury} from "../interfaces/IJury.sol";
import {Limits} from "../libraries/Limits.sol";

/// @title JuryRules
/// @notice How two parties may agree to be judged.
library JuryRules {
    uint256 private constant SETTINGS_BYTES = 192;
    uint256 private constant MINUTE = 60;

    function decode(bytes calldata extraData) internal pure returns (IJury.JurySettings memory settings) {
        if (extraData.length != SETTINGS_BYTES) revert IJury.Jury_SettingsMalformed(extraData.length);
        settings = abi.decode(extraData, (IJury.JurySettings));
        if (settings.jurors % 2 == 0 || settings.jurors > Limits.JURORS) {
            revert IJury.Jury_JurorsOutOfRange(settings.jurors, Limits.JURORS);
        }
        _checkPeriod(settings.commitSeconds);
        _checkPeriod(settings.revealSeconds);
        _checkPeriod(settings.appealSeconds);
    }

    function checkChoices(uint256 choices) internal pure {
        if (choices < 2 || choices > type(uint16).max) revert IJury.Jury_ChoicesOutOfRange(choices);
    }

    /// @dev Safe: a period within its limits has at most 43,200 minutes.
    function toMinutes(uint32 period) internal pure returns (uint16) {
        return uint16(period / MINUTE);
    }

    function toSeconds(uint16 period) internal pure returns (uint256) {
        return period * MINUTE;
    }

    function _checkPeriod(uint32 period) private pure {
        if (period % MINUTE != 0 || period < Limits.JURY_PERIOD_MIN_SECONDS || period > Limits.JURY_PERIOD_MAX_SECONDS)
            revert IJury.Jury_PeriodOutOfRange(period);
    }
}
