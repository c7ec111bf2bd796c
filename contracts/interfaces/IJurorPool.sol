// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// @title IJurorPool
/// @notice Who of a community is ready to be a juror. Being in it binds to nothing: who doesn't answer loses nothing.
/// @dev Leaving moves the last juror to the place that becomes free, and who is drawn depends on the places. So nobody
/// leaves between the request of a seed and its draw: whoever knew the seed could otherwise steer the draw. Joining adds a
/// place at the end, above those that the draw looks at, and is always possible.
interface IJurorPool {
    event JurorEnrolled(address indexed community, address indexed juror);
    event JurorResigned(address indexed community, address indexed juror);

    /// @notice The juror was taken out, for it is no member any more.
    event JurorStruck(address indexed community, address indexed juror);

    error Jury_NotCommunity(address community);
    error Jury_NotMember(address community, address account);
    error Jury_StillMember(address community, address juror);
    error Jury_AlreadyEnrolled(address community, address juror);
    error Jury_NotEnrolled(address community, address account);

    /// @param pending Draws of that community that wait to be made; anyone can make them.
    error Jury_DrawsPending(address community, uint256 pending);

    /// @notice Makes the caller, a member, one of the community's jurors.
    function enrol(address community) external;

    /// @notice Ends that, while no draw is pending in the community. Seats on running juries stay.
    function resign(address community) external;

    /// @notice Anyone: takes out a juror that is no member any more, while no draw is pending in the community.
    function strike(address community, address juror) external;

    function isEnrolled(address community, address account) external view returns (bool);

    /// @return jurors How many are enrolled.
    /// @return pending How many draws wait to be made.
    function poolOf(address community) external view returns (uint256 jurors, uint256 pending);
}
