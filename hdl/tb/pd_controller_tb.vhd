-- Bench of pd_controller: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity pd_controller_tb is
  generic (
    VECTORS : string := "hdl/vectors/pd_controller.csv"  -- rows to replay
  );
end entity;

architecture bench of pd_controller_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(129 downto 0);
  signal row_out : std_logic_vector(64 downto 0);
  signal reset, valid, done : std_logic;
  signal proportional, derivative : std_logic_vector(15 downto 0);
  signal target, target_acceleration, measured, speed_error, command : std_logic_vector(31 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "pd_controller", VECTORS => VECTORS, IN_BITS => 130, OUT_BITS => 65)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (reset, valid, proportional, derivative, target, target_acceleration, measured) <= row_in;
  row_out <= done & speed_error & command;

  dut : entity work.pd_controller
    port map (clk => clk,
              reset => reset, valid => valid, proportional => signed(proportional),
              derivative => signed(derivative), target => signed(target),
              target_acceleration => signed(target_acceleration), measured => signed(measured), done => done,
              std_logic_vector(speed_error) => speed_error, std_logic_vector(command) => command);
end architecture;
